"""A report as PDF, with its own fonts inside, cut down to the characters that are used."""

from __future__ import annotations

import re

from sobes.reports.charts import shares
from sobes.reports.contents import contents, title_of
from sobes.reports.document import Document
from sobes.reports.parts import BarRow, Bars, Entries, Entry, Facts, Heading, Part, Prose, Said, Text, Timeline
from sobes.reports.prose import runs_of
from sobes.reports.sheet import BAD, GOOD, INK, MUTED, WARN, Sheet
from sobes.reports.words import one_line, percent, shown

EMPTY_LINES = re.compile(r"\n\s*\n")
SIZES = {1: 19.0, 2: 14.0, 3: 11.5, 4: 9.5}  # points, by depth of a heading
BODY, SMALL = 10.0, 8.5
BAR_WIDTH, NAME_WIDTH = 75.0, 75.0  # mm
KINDS = {
    "good": GOOD, "warn": WARN, "bad": BAD,
    "junior": (26, 112, 64), "middle": (31, 95, 191), "senior": (122, 58, 168),
}  # fmt: skip
FILL, TRACK = (31, 95, 191), (225, 229, 235)


def to_pdf(document: Document) -> bytes:
    """The report on A4. Any text can be printed: a sign stands for a character that the fonts lack.

    The same document gives the same bytes.
    """
    sheet = Sheet(title_of(document), document.lang, document.started)
    for part in contents(document):
        put(sheet, part)
    return sheet.data()


def put(sheet: Sheet, part: Part) -> None:
    match part:
        case Heading(depth, text):
            heading(sheet, depth, one_line(text))
        case Text(text, "strong"):
            sheet.paragraph([("bold", one_line(text))], 15)
        case Text(text, tone):
            small = tone == "muted"
            sheet.paragraph(spans(text), SMALL if small else BODY, MUTED if small else INK)
        case Facts(rows):
            for name, value in rows:
                sheet.paragraph([("sans", f"{one_line(name)}: "), ("bold", one_line(value))], BODY, gap=0.6)
        case Bars(_, title, rows):
            sheet.room(8 + 6.2 * len(rows))
            sheet.paragraph([("bold", one_line(title))], SMALL, MUTED, gap=1)
            for row in rows:
                bar(sheet, row)
            sheet.space(2)
        case Timeline(_, title, legend, marks):
            sheet.room(28)
            sheet.space(2)
            sheet.paragraph([("bold", one_line(title))], SMALL, MUTED, gap=1)
            sheet.strip([(mark, width / 100) for mark, width in zip(marks, shares(marks), strict=True)])
            sheet.paragraph([("sans", legend)], SMALL, MUTED)
        case Said(text):
            sheet.paragraph([("sans", EMPTY_LINES.sub("\n\n", shown(text).strip()))], BODY, indent=4)
        case Entries(rows):
            for line in rows:
                entry(sheet, line)
        case Prose(level, text):
            sheet.paragraph([("bold", level)], SMALL, KINDS.get(level, INK), gap=0.5)
            for block in runs_of(shown(text)):
                sheet.paragraph(block.runs, BODY, indent=4 + 4 * block.depth)


def heading(sheet: Sheet, depth: int, text: str) -> None:
    sheet.space({1: 0, 2: 5, 3: 4}.get(depth, 1))
    sheet.room(30 if depth < 4 else 14)
    if depth in (2, 3):
        sheet.bookmark(text, depth - 2)
    sheet.paragraph([("bold", text)], SIZES[depth], MUTED if depth == 4 else INK)


def bar(sheet: Sheet, row: BarRow) -> None:
    """Name, share as a bar, percentage on one line."""
    sheet.room(6.2)
    sheet.cell(one_line(row.name), NAME_WIDTH, SMALL)
    sheet.box(BAR_WIDTH, TRACK)
    if row.share is not None:
        sheet.box(
            BAR_WIDTH * min(1.0, max(0.0, row.share)), KINDS.get(row.kind, MUTED if row.kind == "other" else FILL)
        )
    sheet.cell(percent(row.share), 20, SMALL, skip=BAR_WIDTH + 3)
    sheet.space(6.2)


def entry(sheet: Sheet, row: Entry) -> None:
    tags = ", ".join(one_line(tag.word) for tag in row.tags)
    head = [("bold", f"{tags}: ")] if tags else []
    command = [("mono", f" {row.command}")] if row.command else []
    sheet.paragraph([("sans", "• "), *head, *spans(row.text), *command], BODY, gap=0.8, indent=2)
    if row.quote:
        sheet.paragraph([("sans", f"«{one_line(row.quote)}»")], SMALL, MUTED, gap=0.8, indent=8)
    for note in row.notes:
        sheet.paragraph(spans(note), SMALL, MUTED, gap=0.8, indent=8)


def spans(text: str) -> list[tuple[str, str]]:
    """Text with its `code` in the other face."""
    parts = one_line(text).split("`")
    if len(parts) % 2 == 0:  # a backtick without its pair
        return [("sans", one_line(text))]
    return [("mono" if n % 2 else "sans", part) for n, part in enumerate(parts) if part]
