"""What `sobes import` says to a person about one file."""

from __future__ import annotations

from typing import Any

from sobes.notes.keeping import Joined, Kept
from sobes.notes.lines import plural, quote
from sobes.notes.matching import Match
from sobes.notes.question_list import QuestionList
from sobes.notes.summary import counts

SHOWN = 60  # rows of one kind; --json has them all
NAMES = {
    "question-list": "a question list",
    "numbered-notes": "numbered notes",
    "study-plan": "a study plan",
    "competency-map": "a competency map",
    "outline": "an indented outline",
}


def report(joined: Joined, kept: Kept | None) -> str:
    """Format and reason, counts, findings by line, matches, lines not understood, what was stored where."""
    imported = joined.imported
    encoding = "" if imported.source.encoding == "utf-8" else f", encoding {imported.source.encoding}"
    rows = [
        f"{imported.source.name}: {NAMES[imported.format]} ({imported.because}{encoding})",
        count_row(counts(imported.value)),
    ]
    if isinstance(imported.value, QuestionList):
        for section in imported.value.sections:
            declared = f", declared {section.declared}" if section.declared is not None else ""
            rows.append(
                f"    {section.title or 'without a section'}: {plural(len(section.questions), 'question')}{declared}"
            )
    rows.append(f"  Findings: {len(imported.findings) or 'none'}")
    rows += cut([f"    line {f.line}: {f.severity} {f.code}: {f.message}" for f in imported.findings])
    if imported.unparsed:
        rows.append(f"  Not understood: {plural(len(imported.unparsed), 'line')}, kept in the original")
        rows += cut([f"    line {line.number}: {quote(line.text)}" for line in imported.unparsed])
    rows += matches(joined.matches)
    rows.append(storage(joined, kept))
    return "\n".join(rows)


def count_row(found: Any) -> str:
    shown = [f"{key.replace('_', ' ')} {value}" for key, value in found.items() if isinstance(value, int)]
    return "  " + ", ".join(shown)


def cut(rows: list[str]) -> list[str]:
    more = len(rows) - SHOWN
    return rows if more <= 0 else [*rows[:SHOWN], f"    … and {more} more (--json shows all)"]


def matches(found: tuple[Match, ...]) -> list[str]:
    """One row for each question that an item of the bank answers; those without are counted."""
    if not found:
        return []
    linked = [match for match in found if match.item_id]
    kinds = [match.kind for match in found]
    head = (
        f"  Matched to the bank: {kinds.count('exact')} exactly, {kinds.count('near')} nearly, "
        f"{kinds.count('none')} not"
    )
    rows = [
        f"    {match.asked.ref:>6} {match.kind:<5} {match.item_id:<6} {match.score:.2f}  "
        f"{quote(match.asked.text, 50)} — {match.reason}"
        for match in linked
    ]
    return [head, *cut(rows)]


def storage(joined: Joined, kept: Kept | None) -> str:
    new, known = len(joined.new_items), len(joined.old_items)
    before = f", {known} known from before" if known else ""
    if kept is None:
        would = f"; {plural(new, 'own item')} would be added{before}" if new or known else ""
        return f"  Dry run: nothing was stored{would}."
    if kept.since:
        return f"  Already imported on {kept.since}; nothing was stored again. Original: {kept.original}"
    own = f" {plural(new, 'own item')} added in {kept.own_items}{before}." if kept.own_items else ""
    return f"  Stored: {kept.original}, record {kept.record.name}.{own}"
