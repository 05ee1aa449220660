"""Checks of competency maps and of indented outlines."""

from __future__ import annotations

from collections.abc import Iterator

from sobes.notes.competency_map import CompetencyMap
from sobes.notes.findings import Finding, in_order, numbers
from sobes.notes.lines import plural, quote
from sobes.notes.outline import Outline


def map_findings(found: CompetencyMap) -> tuple[Finding, ...]:
    """Groups without bullets, leaves with bullets, numbering of the sections, marks without a section."""
    return in_order([*marks(found), *section_numbers(found)])


def marks(found: CompetencyMap) -> Iterator[Finding]:
    for mark in found.marks:
        line, count = mark.line.number, len(mark.bullets)
        if mark.is_group and not count:
            yield Finding(
                "group-empty",
                "warning",
                line,
                f"{quote(mark.text)} ends with a colon, but no bullets follow.",
            )
        elif not mark.is_group and count:
            text = f"{quote(mark.text)} does not end with a colon, but {plural(count, 'bullet')} follow it."
            yield Finding("leaf-with-bullets", "warning", line, text)


def section_numbers(found: CompetencyMap) -> Iterator[Finding]:
    before = 0
    for section in found.sections:
        line = section.lines[0].number if section.lines else section.marks[0].line.number
        if not section.lines:
            yield Finding("section-missing", "warning", line, "marks stand before the first section.")
        elif not section.marks:
            yield Finding("section-empty", "warning", line, f"section {quote(section.title)} has no marks.")
        if section.number is not None:
            if section.number != before + 1:
                yield Finding("number-order", "warning", line, f"section {section.number} comes after {before}.")
            before = section.number


def outline_findings(found: Outline) -> tuple[Finding, ...]:
    """Topics without content, indents of both tabs and blanks, items that begin with a comma."""
    rows = [
        Finding("topic-empty", "info", topic.line.number, f"topic {quote(topic.title)} has no content.")
        for topic in found.topics
        if topic.is_empty
    ]
    if found.mixed_indents:
        where = numbers(line.number for line in found.mixed_indents[:20])
        text = f"tabs and blanks are mixed in the indents of lines {where}; these lines continue the line before."
        rows.append(Finding("mixed-indent", "info", found.mixed_indents[0].number, text))
    for topic in found.topics:
        for item in topic.items:
            if item.lines[0].text.lstrip().startswith(","):
                text = f"{quote(item.lines[0].text, 40)} begins with a comma."
                rows.append(Finding("leading-comma", "info", item.lines[0].number, text))
    return in_order(rows)
