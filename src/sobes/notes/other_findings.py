"""Checks of competency maps and of indented outlines."""

from __future__ import annotations

from collections.abc import Iterator

from sobes.notes.competency_map import CompetencyMap
from sobes.notes.findings import Finding, in_order, numbers
from sobes.notes.lines import quote
from sobes.notes.outline import Outline
from sobes.saying import Counted, Saying


def map_findings(found: CompetencyMap) -> tuple[Finding, ...]:
    """Groups without bullets, leaves with bullets, numbering of the sections, marks without a section."""
    return in_order([*marks(found), *section_numbers(found)])


def marks(found: CompetencyMap) -> Iterator[Finding]:
    for mark in found.marks:
        line, count = mark.line.number, len(mark.bullets)
        if mark.is_group and not count:
            empty = Saying("{text} ends with a colon, but no bullets follow.", text=quote(mark.text))
            yield Finding("group-empty", "warning", line, empty)
        elif not mark.is_group and count:
            text = Saying(
                "{text} does not end with a colon, but {bullets} follow it.",
                text=quote(mark.text),
                bullets=Counted("{num} bullet", "{num} bullets", count),
            )
            yield Finding("leaf-with-bullets", "warning", line, text)


def section_numbers(found: CompetencyMap) -> Iterator[Finding]:
    before = 0
    for section in found.sections:
        line = section.lines[0].number if section.lines else section.marks[0].line.number
        if not section.lines:
            yield Finding("section-missing", "warning", line, Saying("marks stand before the first section."))
        elif not section.marks:
            text = Saying("section {name} has no marks.", name=quote(section.title))
            yield Finding("section-empty", "warning", line, text)
        if section.number is not None:
            if section.number != before + 1:
                text = Saying("section {number} comes after {before}.", number=section.number, before=before)
                yield Finding("number-order", "warning", line, text)
            before = section.number


def outline_findings(found: Outline) -> tuple[Finding, ...]:
    """Topics without content, indents of both tabs and blanks, items that begin with a comma."""
    rows = [
        Finding(
            "topic-empty", "info", topic.line.number, Saying("topic {name} has no content.", name=quote(topic.title))
        )
        for topic in found.topics
        if topic.is_empty
    ]
    if found.mixed_indents:
        where = numbers(line.number for line in found.mixed_indents[:20])
        text = Saying(
            "tabs and blanks are mixed in the indents of lines {lines}; these lines continue the line before.",
            lines=where,
        )
        rows.append(Finding("mixed-indent", "info", found.mixed_indents[0].number, text))
    for topic in found.topics:
        for item in topic.items:
            if item.lines[0].text.lstrip().startswith(","):
                text = Saying("{text} begins with a comma.", text=quote(item.lines[0].text, 40))
                rows.append(Finding("leading-comma", "info", item.lines[0].number, text))
    return in_order(rows)
