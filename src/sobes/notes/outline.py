"""Indented outlines: topics at the margin, items under them by tabs or spaces, no Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sobes.notes.lines import LONGEST_STRUCTURAL, Line, Shaped, shape


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """An item: "term ( remark ) - text". `depth` is 1 under a topic. Its continuations are in `lines`."""

    depth: int
    term: str
    remark: str | None
    text: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class OutlineTopic:
    """A topic at the margin; `inline` is what stands after its comma or colon on the same line."""

    title: str
    inline: str
    line: Line
    items: tuple[OutlineItem, ...]
    digests: tuple[Line, ...]  # "in short" lines of pairs "a == b"

    @property
    def is_empty(self) -> bool:
        return not (self.items or self.digests or self.inline)


@dataclass(frozen=True, slots=True)
class Outline:
    title: tuple[Line, ...]
    topics: tuple[OutlineTopic, ...]
    footer: tuple[Line, ...]  # lines at the margin that are not topics
    unparsed: tuple[Line, ...]
    mixed_indents: tuple[Line, ...]


TOPIC_ALONE = re.compile(r" ?([^\s,:;.][^,:;.]{0,60}?)\s*[,:]$")
TOPIC_INLINE = re.compile(r" ?([\w+#./-]{1,40})\s*[,:]\s+(\S.*)$")
ITEM = re.compile(r",?\s*([^()]{1,80}?)\s*(?:\(\s*(.*?)\s*\)\s*)?(?:\s[-–—]\s+|\s*==\s*|:\s*$)(.*)$")
MANY_WORDS = 3


@dataclass(slots=True)
class OpenItem:
    depth: int
    text: str
    lines: list[Line]

    def closed(self) -> OutlineItem:
        match = ITEM.match(self.text) if len(self.text) < 1000 else None
        if match is None:
            return OutlineItem(self.depth, self.text.strip(" ,"), None, "", tuple(self.lines))
        return OutlineItem(self.depth, match[1].strip(), match[2], match[3].strip(), tuple(self.lines))


@dataclass(slots=True)
class OpenTopic:
    title: str
    inline: str
    line: Line
    items: list[OpenItem] = field(default_factory=list)
    digests: list[Line] = field(default_factory=list)


def indent_width(rows: list[Shaped]) -> int:
    """Width of one step of indent: four for tabs, otherwise the smallest indent of two or more blanks."""
    if any(row.text.startswith("\t") for row in rows):
        return 4
    return min((row.indent for row in rows if row.text and row.indent >= 2), default=4)


def topic_of(row: Shaped, first: bool) -> tuple[str, str] | None:
    """Title and inline text of a topic line, None where the line is something else."""
    if alone := TOPIC_ALONE.match(row.text):
        return alone[1].strip(), ""
    inline = TOPIC_INLINE.match(row.text)
    if inline and "==" not in inline[2] and not (first and len(row.text.split()) <= MANY_WORDS):
        return inline[1], inline[2].strip()
    return None


def read_outline(lines: tuple[Line, ...]) -> Outline:
    """Read any text as an indented outline; lines before the first topic are its title."""
    rows = shape(lines)
    width = indent_width(rows)
    title: list[Line] = []
    footer: list[Line] = []
    topics: list[OpenTopic] = []
    unparsed: list[Line] = []
    mixed: list[Line] = []
    glued = False  # the line before holds text
    for row in rows:
        if not row.text:
            if row.line.text.strip():
                unparsed.append(row.line)
            glued = False
            continue
        if is_mixed(row):
            mixed.append(row.line)
        if len(row.text) > LONGEST_STRUCTURAL:
            unparsed.append(row.line)
        elif row.indent <= 1:
            at_margin(row, title, topics, footer)
        elif not topics:
            unparsed.append(row.line)
        else:
            under_topic(row, topics[-1], width, glued)
        glued = True
    closed = tuple(
        OutlineTopic(t.title, t.inline, t.line, tuple(i.closed() for i in t.items), tuple(t.digests)) for t in topics
    )
    return Outline(tuple(title), closed, tuple(footer), tuple(unparsed), tuple(mixed))


def is_mixed(row: Shaped) -> bool:
    """Whether tabs and blanks are both used in an indent deeper than one blank."""
    head = row.text[: len(row.text) - len(row.text.lstrip())]
    return "\t" in head and " " in head


def at_margin(row: Shaped, title: list[Line], topics: list[OpenTopic], footer: list[Line]) -> None:
    found = topic_of(row, first=not topics and not title)
    if found:
        topics.append(OpenTopic(*found, row.line))
    elif not topics:
        title.append(row.line)
    elif "==" in row.text:
        topics[-1].digests.append(row.line)
    else:
        footer.append(row.line)


def under_topic(row: Shaped, topic: OpenTopic, width: int, glued: bool) -> None:
    """A new item, or more of the item before: mixed indents and jumps of two steps continue a line."""
    depth = max(1, round(row.indent / width))
    last = topic.items[-1] if topic.items else None
    if last and glued and (is_mixed(row) or depth >= last.depth + 2):
        last.text += " " + row.text.strip()
        last.lines.append(row.line)
    else:
        topic.items.append(OpenItem(depth, row.text.strip(), [row.line]))
