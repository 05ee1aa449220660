"""Which item of the bank an imported question is: exactly, nearly, or none, with the reason."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import log, sqrt
from typing import Literal

from rapidfuzz import fuzz

from sobes.bank.item import Bank, Item
from sobes.notes.lines import quote
from sobes.notes.numbered_notes import NumberedNotes
from sobes.notes.question_list import QuestionList
from sobes.notes.words import normal, stems

MatchKind = Literal["exact", "near", "none"]

# Measured on the 480 questions of the reference list, each as a bank of its own. Right partners found above NEAR:
# another opening («Расскажите про…») 98 %, two words left out 92 %, a typing error in one long word of three 80 %.
# With the right partner taken away, 4.6 % of the questions still find a wrong one, nearly all of them about the same
# subject («Что такое distributed tracing?», «Как реализовать distributed tracing?»), so the reason is always shown.
NEAR = 0.70
SAME_PLACE = 0.30  # enough where the whole list is recognised and the number agrees
LONGEST = 2000  # characters of a question that are compared


@dataclass(frozen=True, slots=True)
class Asked:
    """An imported question. `number` and `follow_up` are its place (follow_up 0 is the main)."""

    ref: str  # "2.1"
    text: str
    number: int
    follow_up: int
    line: int
    section: str = ""
    parent: str | None = None  # ref of its main


@dataclass(frozen=True, slots=True)
class Match:
    """What an imported question was matched to. `score` runs 0 … 1; `item_id` is None for kind "none"."""

    asked: Asked
    kind: MatchKind
    item_id: str | None
    score: float
    reason: str


def asked_in(value: QuestionList | NumberedNotes) -> tuple[Asked, ...]:
    """All questions of a list, mains with their follow-ups in order; or the questions of notes."""
    if isinstance(value, NumberedNotes):
        return tuple(Asked(n.label, n.question, n.main, -1, n.line) for n in value.notes if n.question)
    rows = []
    for section in value.sections:
        for main in section.questions:
            ref = f"{main.number}.0"
            rows.append(Asked(ref, main.text, main.number, 0, main.line.number, section.title))
            for place, below in enumerate(main.follow_ups, 1):
                number = below.number or place
                line = below.lines[0].number
                rows.append(
                    Asked(
                        f"{main.number}.{number}", below.text, main.number, number, line, section.title, ref
                    )
                )
    return tuple(row for row in rows if row.text)


@dataclass(frozen=True, slots=True)
class Known:
    """One wording of an item: the question in one language."""

    item: Item
    text: str
    key: str
    vector: dict[str, float]


class Index:
    """Wordings of the bank by stem, weighted by rarity."""

    def __init__(self, wordings: Sequence[tuple[Item, str]]) -> None:
        spread = Counter(word for _, text in wordings for word in set(stems(text)))
        self.rarity = {word: log(1 + len(wordings) / count) for word, count in spread.items()}
        self.unseen = log(1 + max(1, len(wordings)))
        self.known = [Known(item, text, normal(text), self.vector(text)) for item, text in wordings]
        self.by_key: dict[str, list[Known]] = defaultdict(list)
        self.by_stem: dict[str, list[int]] = defaultdict(list)
        for place, one in enumerate(self.known):
            self.by_key[one.key].append(one)
            for word in one.vector:
                self.by_stem[word].append(place)

    def vector(self, text: str) -> dict[str, float]:
        """Unit vector of stems weighted by rarity; words that no item has count as the rarest."""
        raw = {word: self.rarity.get(word, self.unseen) for word in stems(text)}
        size = sqrt(sum(weight * weight for weight in raw.values()))
        return {word: weight / size for word, weight in raw.items()} if size else {}

    def score(self, text: str, key: str, one: Known) -> float:
        """Half shared rare stems (cosine), half likeness of the letters (order-free), 0 … 1."""
        vector = self.vector(text)
        cosine = sum(weight * one.vector.get(word, 0.0) for word, weight in vector.items())
        return 0.5 * cosine + 0.5 * fuzz.token_sort_ratio(key, one.key) / 100

    def nearest(self, text: str, key: str) -> tuple[Known, float] | None:
        """The likest wording that shares a stem with the text."""
        vector = self.vector(text)
        cosine: Counter[int] = Counter()
        for word, weight in vector.items():
            for place in self.by_stem.get(word, ()):
                cosine[place] += weight * self.known[place].vector[word]  # type: ignore[assignment]
        best = [(self.score(text, key, self.known[place]), -place) for place, _ in cosine.most_common(5)]
        if not best:
            return None
        score, place = max(best)
        return self.known[-place], score


SEED = re.compile(r"004#(\d+)\.(\d+)$")


def match_questions(questions: Sequence[Asked], bank: Bank) -> tuple[Match, ...]:
    """Match every question, in order. Equal texts are looked up once, so a long list costs little more than a short one."""
    index = Index([(item, prose.question) for item in bank.items for prose in item.prose.values()])
    by_place = {
        (int(m[1]), int(m[2])): item for item in bank.items if item.seed and (m := SEED.match(item.seed))
    }
    same_list = is_reference_list(questions, by_place, index)
    found: list[Match] = []
    of_main: dict[str, str | None] = {}
    memory: dict[str, tuple[Known, float] | None] = {}
    for asked in questions:
        main_item = of_main.get(asked.parent) if asked.parent else None
        match = one_match(asked, index, by_place, same_list, main_item, memory)
        if asked.follow_up == 0:
            of_main[asked.ref] = match.item_id
        found.append(match)
    return tuple(found)


def is_reference_list(
    questions: Sequence[Asked], by_place: dict[tuple[int, int], Item], index: Index
) -> bool:
    """Whether at least half of the questions at places that the bank names are about what the bank has there."""
    pairs = [(q, by_place[q.number, q.follow_up]) for q in questions if (q.number, q.follow_up) in by_place]
    agree = sum(place_score(asked, item, index) >= 0.5 for asked, item in pairs)
    return len(pairs) >= 3 and agree * 2 >= len(pairs)


def place_score(asked: Asked, item: Item, index: Index) -> float:
    text = asked.text[:LONGEST]
    key = normal(text)
    return max((index.score(text, key, one) for one in index.known if one.item is item), default=0.0)


def one_match(
    asked: Asked,
    index: Index,
    by_place: dict[tuple[int, int], Item],
    same_list: bool,
    main_item: str | None,
    memory: dict[str, tuple[Known, float] | None],
) -> Match:
    text = asked.text[:LONGEST]
    key = normal(text)
    same = index.by_key.get(key, [])
    under_main = [one for one in same if main_item and one.item.main_id == main_item]
    # "What is it for?" says nothing without its main: short follow-ups need the same main
    if same and (under_main or asked.parent is None or len(stems(text)) > 2):
        item = (under_main or same)[0].item
        return Match(asked, "exact", item.id, 1.0, "the same text but for case, punctuation, ё/е and letters")
    item_here = by_place.get((asked.number, asked.follow_up))
    if item_here and same_list and (score := place_score(asked, item_here, index)) >= SAME_PLACE:
        reason = f"question {asked.ref} of the list that the bank follows, in other words"
        return Match(asked, "exact", item_here.id, round(score, 3), reason)
    if key not in memory:
        memory[key] = index.nearest(text, key)
    near = memory[key]
    none = Match(asked, "none", None, 0.0, "no item shares a rare word with it")
    if near is None:
        return none
    known, score = near
    score = round(min(score, 0.999), 3)
    if score >= NEAR and (asked.parent is None or len(stems(text)) > 2 or known.item.main_id == main_item):
        shared = ", ".join(
            sorted(set(stems(text)) & known.vector.keys(), key=lambda w: -index.rarity.get(w, 0))[:4]
        )
        return Match(asked, "near", known.item.id, score, f"like {quote(known.text, 60)} (shared: {shared})")
    return replace(
        none, score=score, reason=f"the likest is {known.item.id} {quote(known.text, 60)}, below {NEAR}"
    )
