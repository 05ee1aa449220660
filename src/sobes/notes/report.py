"""What `sobes import` says to a person about one file."""

from __future__ import annotations

from collections.abc import Iterable

from sobes.bank.item import Lang
from sobes.i18n import tell
from sobes.notes.findings import Finding
from sobes.notes.keeping import Joined, Kept
from sobes.notes.lines import quote
from sobes.notes.matching import Match
from sobes.notes.names import COUNTS, FORMATS, KINDS, SEVERITIES
from sobes.notes.question_list import QuestionList, QuestionSection
from sobes.notes.recognise import Imported
from sobes.notes.summary import counts
from sobes.saying import Counted, Row, Saying, Value

SHOWN = 60  # rows of one kind; --json has them all
HEAD, BELOW = "  ", "    "  # indents


def report(joined: Joined, kept: Kept | None, lang: Lang) -> str:
    """Format and reason, counts, findings by line, matches, lines not understood, what was stored where."""
    imported = joined.imported
    rows = [title(imported), Row((HEAD, Row(tuple(count_rows(imported)))), "")]
    if isinstance(imported.value, QuestionList):
        rows += [below(section_row(section)) for section in imported.value.sections]
    rows.append(head(Saying("Findings: {count}", count=len(imported.findings) or Saying("none"))))
    rows += cut([finding_row(finding) for finding in imported.findings])
    if imported.unparsed:
        lines = Counted("{num} line", "{num} lines", len(imported.unparsed))
        rows.append(head(Saying("Not understood: {lines}, kept in the original", lines=lines)))
        rows += cut(
            [Saying("line {line}: {text}", line=line.number, text=quote(line.text)) for line in imported.unparsed]
        )
    rows += matches(joined.matches)
    rows.append(head(storage(joined, kept)))
    return tell(Row(tuple(rows), "\n"), lang)


def head(said: Value) -> Row:
    return Row((HEAD, said), "")


def below(said: Value) -> Row:
    return Row((BELOW, said), "")


def title(imported: Imported) -> Row:
    seen: Value = imported.seen
    if imported.source.encoding != "utf-8":
        seen = Saying("{seen}, encoding {encoding}", seen=seen, encoding=imported.source.encoding)
    return Row((f"{imported.source.name}: ", FORMATS[imported.format], " (", seen, ")"), "")


def count_rows(imported: Imported) -> Iterable[Saying]:
    for key, value in counts(imported.value).items():
        if isinstance(value, int):
            yield Saying("{name} {count}", name=COUNTS[key], count=value)


def section_row(section: QuestionSection) -> Saying:
    name: Value = section.title or Saying("without a section")
    questions = Counted("{num} question", "{num} questions", len(section.questions))
    if section.declared is None:
        return Saying("{name}: {questions}", name=name, questions=questions)
    return Saying("{name}: {questions}, declared {declared}", name=name, questions=questions, declared=section.declared)


def finding_row(finding: Finding) -> Saying:
    return Saying(
        "line {line}: {severity} {code}: {finding}",
        line=finding.line,
        severity=SEVERITIES[finding.severity],
        code=finding.code,
        finding=finding.said,
    )


def cut(rows: list[Saying] | list[Row]) -> list[Row]:
    more = len(rows) - SHOWN
    shown = [below(row) for row in rows[:SHOWN]]
    return [*shown, below(Saying("… and {count} more (--json shows all)", count=more))] if more > 0 else shown


def matches(found: tuple[Match, ...]) -> list[Row]:
    """One row for each question that an item of the bank answers; those without are counted."""
    if not found:
        return []
    kinds = [match.kind for match in found]
    told = Saying(
        "Matched to the bank: {exact} exactly, {near} nearly, {none} not",
        exact=kinds.count("exact"),
        near=kinds.count("near"),
        none=kinds.count("none"),
    )
    return [head(told), *cut([match_row(match) for match in found if match.item_id])]


def match_row(match: Match) -> Row:
    place = f"{match.item_id:<6} {match.score:.2f}  {quote(match.asked.text, 50)}"
    pad = " " * (len("exact") - len(match.kind))
    return Row((f"{match.asked.ref:>6} ", KINDS[match.kind], f"{pad} {place} — ", match.said), "")


def storage(joined: Joined, kept: Kept | None) -> Value:
    if kept is None:
        would = own_row(joined)
        return would or Saying("Dry run: nothing was stored.")
    if kept.since:
        return Saying(
            "Already imported on {day}; nothing was stored again. Original: {file}",
            day=kept.when,
            file=str(kept.original),
        )
    stored = Saying("Stored: {file}, record {record}.", file=str(kept.original), record=kept.record.name)
    if not kept.own_items:
        return stored
    return Row((stored, added(joined, str(kept.own_items))), " ")


def own_row(joined: Joined) -> Value | None:
    """What a dry run would have added; None where there are no own items."""
    new, known = len(joined.new_items), len(joined.old_items)
    if not new and not known:
        return None
    items = Counted("{num} own item", "{num} own items", new)
    if known:
        return Saying(
            "Dry run: nothing was stored; {items} would be added, {known} known from before.", items=items, known=known
        )
    return Saying("Dry run: nothing was stored; {items} would be added.", items=items)


def added(joined: Joined, file: str) -> Value:
    items, known = Counted("{num} own item", "{num} own items", len(joined.new_items)), len(joined.old_items)
    if known:
        return Saying("{items} added in {file}, {known} known from before.", items=items, file=file, known=known)
    return Saying("{items} added in {file}.", items=items, file=file)
