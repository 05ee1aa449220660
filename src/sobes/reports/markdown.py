"""A report as Markdown (CommonMark with tables). Whatever was said in the interview stays text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sobes.reports.contents import contents
from sobes.reports.document import Document
from sobes.reports.parts import Bars, Entries, Entry, Facts, Heading, Part, Prose, Said, Text, Timeline
from sobes.reports.words import one_line, percent, shown

SPECIAL = re.compile(r"[\\`*_\[\]<>|~&#$]")
FIRST = re.compile(r"=|[-+](?=\s|$)|--|\d{1,9}(?=[.)](?:\s|$))")
CODE = re.compile(r"(?<!`)`([^`]+)`(?!`)")


def to_markdown(document: Document) -> str:
    """The report in the document's language, UTF-8 text with a newline at its end."""
    return "\n\n".join(block for part in contents(document) if (block := shown_part(part))) + "\n"


def shown_part(part: Part) -> str:
    """The block of one part, "" for a chart without numbers of its own."""
    match part:
        case Heading(depth, text):
            return f"{'#' * depth} {spans(text)}"
        case Text(text, "strong"):
            return f"**{inline(text)}**"
        case Text(text, "muted"):
            return f"*{inline(text)}*"
        case Text(text):
            return inline(text)
        case Facts(rows):
            return "\n".join(f"- {inline(name)}: {inline(value)}" for name, value in rows)
        case Bars(_, title, rows):
            lines = (f"| {escaped(one_line(row.name))} | {percent(row.share)} |" for row in rows)
            return "\n".join((f"| {escaped(one_line(title))} | |", "|---|---:|", *lines))
        case Said(text):
            return fenced(text)
        case Entries(rows):
            return "\n".join(line for row in rows for line in entry_lines(row))
        case Prose(level, text):
            return f"**{level}**\n\n{shown(text).strip()}"
        case Timeline():
            return ""


def entry_lines(entry: Entry) -> Iterator[str]:
    tags = ", ".join(spans(tag.word) for tag in entry.tags)
    command = f" `{entry.command}`" if entry.command else ""
    yield f"- {f'**{tags}**: ' if tags else ''}{inline(entry.text)}{command}"
    if entry.quote:
        yield f"  - «{escaped(one_line(entry.quote))}»"
    for note in entry.notes:
        yield f"  - {inline(note)}"


def inline(text: str) -> str:
    """`spans` that may begin a line: nothing in it starts a list."""
    told = spans(text)
    return FIRST.sub(first_escaped, told, count=1) if FIRST.match(told) else told


def spans(text: str) -> str:
    """One line that shows the text literally, with its `code` as code."""
    parts = CODE.split(one_line(text))
    return "".join(f"`{part}`" if n % 2 else escaped(part) for n, part in enumerate(parts))


def first_escaped(found: re.Match[str]) -> str:
    """What would begin a list or underline a heading, as text: "-" to "\\-", "1" of "1." to "1\\"."""
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"


def escaped(text: str) -> str:
    return SPECIAL.sub(lambda found: f"\\{found[0]}", text)


def fenced(text: str) -> str:
    """The text in a fence longer than any row of backticks in it."""
    body = shown(text).strip("\n")
    longest = max((len(run) for run in re.findall("`+", body)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{body}\n{fence}"
