"""What the bank pages need, as small values."""

from __future__ import annotations

from dataclasses import dataclass

from sobes.bank.item import (
    Bank,
    Item,
    Lang,
    Level,
    Main,
    Misconception,
    MisconceptionProse,
    Point,
    PointProse,
    Proof,
    Section,
)
from sobes.bank.search import Index, search, suggest


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a list of questions."""

    id: str
    question: str
    is_main: bool
    proofs: int
    snippet: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class SectionChoice:
    slug: str
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class BrowseView:
    query: str
    section: str
    level: str
    topic: str
    sections: tuple[SectionChoice, ...]
    topics: tuple[str, ...]
    groups: tuple[Group, ...]
    found: int
    suggestion: str | None


@dataclass(frozen=True, slots=True)
class Related:
    id: str
    known: bool


@dataclass(frozen=True, slots=True)
class ItemView:
    """Everything the page of one item shows, in one language."""

    question: str
    text_lang: Lang
    fallback: bool
    section_title: str
    answers: tuple[tuple[Level, str], ...]
    points: tuple[tuple[Point, PointProse], ...]
    misconceptions: tuple[tuple[Misconception, MisconceptionProse], ...]
    proofs: tuple[tuple[Proof, str], ...]
    sources: tuple[tuple[str, str], ...]
    siblings: tuple[Row, ...]
    before: str | None
    after: str | None
    checked: str
    related: tuple[Related, ...]


def row_of(item: Item, lang: Lang, snippet: str = "") -> Row:
    return Row(item.id, item.text(lang).question, item.is_main, len(item.proof_ids()), snippet)


def section_title(sections: tuple[Section, ...], slug: str, lang: Lang) -> str:
    return next((s.titles.get(lang, slug) for s in sections if s.slug == slug), slug)


def browse(bank: Bank, index: Index, lang: Lang, query: str, section: str, level: str, topic: str) -> BrowseView:
    """Items that meet every filter: by relevance for a query, by section otherwise."""

    def wanted(item: Item) -> bool:
        levels = {point.level for point in item.points}
        return (
            (not section or item.section == section)
            and (not topic or topic in item.topics)
            and (not level or level in levels)
        )

    groups: tuple[Group, ...]
    if query:
        hits = [(bank.item(hit.item_id), hit) for hit in search(index, query, limit=50)]
        rows = [row_of(item, lang, hit.snippet) for item, hit in hits if item and wanted(item)]
        groups = (Group(query, tuple(rows)),) if rows else ()
    else:
        groups = tuple(
            Group(title.titles.get(lang, title.slug), rows_)
            for title in bank.sections
            if (rows_ := tuple(row_of(i, lang) for i in bank.items if i.section == title.slug and wanted(i)))
        )
    found = sum(len(group.rows) for group in groups)
    counts = {s.slug: sum(item.section == s.slug for item in bank.items) for s in bank.sections}
    return BrowseView(
        query=query,
        section=section,
        level=level,
        topic=topic,
        sections=tuple(SectionChoice(s.slug, s.titles.get(lang, s.slug), counts[s.slug]) for s in bank.sections),
        topics=tuple(sorted({t for item in bank.items for t in item.topics})),
        groups=groups,
        found=found,
        suggestion=suggest(index, query) if query and not found else None,
    )


def item_view(bank: Bank, item: Item, lang: Lang) -> ItemView:
    prose = item.text(lang)
    main = bank.main_of(item)
    ids = [one.id for one in bank.items]
    at = ids.index(item.id)
    return ItemView(
        question=prose.question,
        text_lang=item.text_lang(lang),
        fallback=lang not in item.prose,
        section_title=section_title(bank.sections, item.section, lang),
        answers=tuple(prose.answers.items()),
        points=tuple((p, prose.points[p.id]) for p in item.points if p.id in prose.points),
        misconceptions=tuple(
            (m, prose.misconceptions[m.id]) for m in item.misconceptions if m.id in prose.misconceptions
        ),
        proofs=tuple(
            (main.proofs[p], prose.proofs.get(p, main.proofs[p].shows)) for p in item.proof_ids() if p in main.proofs
        ),
        sources=sources_of(item, main),
        siblings=tuple(row_of(one, lang) for one in main.items),
        before=ids[at - 1] if at else None,
        after=ids[at + 1] if at + 1 < len(ids) else None,
        checked=main.facts_checked_on.isoformat() if main.facts_checked_on else "—",
        related=tuple(Related(other, bank.item(other) is not None) for other in item.related),
    )


def sources_of(item: Item, main: Main) -> tuple[tuple[str, str], ...]:
    """The sources that this item's points and misconceptions name, in order."""
    tags = [tag for p in item.points for tag in p.evidence] + [t for m in item.misconceptions for t in m.evidence]
    names = dict.fromkeys(tag.removeprefix("src:") for tag in tags if tag.startswith("src:"))
    return tuple((name, main.sources[name]) for name in names if name in main.sources)
