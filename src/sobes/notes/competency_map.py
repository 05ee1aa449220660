"""Competency maps: numbered bold sections, check marks that are groups or leaves, bullets under groups."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sobes.notes.lines import LONGEST_STRUCTURAL, RULER, Line, shape


@dataclass(frozen=True, slots=True)
class MapBullet:
    """A bullet and the things it lists; brackets stay with the word before them."""

    text: str
    parts: tuple[str, ...]
    line: Line


@dataclass(frozen=True, slots=True)
class Mark:
    """A "✅" line. A group ends with a colon, all else is a leaf. The mark itself states nothing."""

    text: str
    is_group: bool
    line: Line
    bullets: tuple[MapBullet, ...]


@dataclass(frozen=True, slots=True)
class MapSection:
    number: int | None
    title: str
    lines: tuple[Line, ...]  # its heading; none for marks before the first heading
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class CompetencyMap:
    sections: tuple[MapSection, ...]
    unparsed: tuple[Line, ...]

    @property
    def marks(self) -> tuple[Mark, ...]:
        return tuple(mark for section in self.sections for mark in section.marks)


HEADING = re.compile(r"\s{0,3}(?:#{1,6}\s*(?:\*\*)?|\*\*)\s*(?:(\d{1,3})[.)]\s*)?(\S.*)$")
BARE_HEADING = re.compile(r"(\d{1,3})[.)]\s+(\S.*)$")
# an encoding without ✅ leaves "?" in its place
MARK = re.compile(r"\s*(?:[-*+]\s+)?(?:[✅✔☑✓☐☒?\ufffd]\ufe0f?|\[[ xXхХ]?\])\s*(\S.*)$")
BULLET = re.compile(r"\s*[-*+•–—]\s+(\S.*)$")
COMMA = re.compile(r",\s*(?![^()]*\))")


@dataclass(slots=True)
class OpenMark:
    text: str
    line: Line
    bullets: list[MapBullet] = field(default_factory=list)

    def closed(self) -> Mark:
        return Mark(self.text.rstrip(":. "), self.text.endswith(":"), self.line, tuple(self.bullets))


@dataclass(slots=True)
class OpenSection:
    number: int | None
    title: str
    lines: tuple[Line, ...]
    marks: list[OpenMark] = field(default_factory=list)


def read_competency_map(lines: tuple[Line, ...]) -> CompetencyMap:
    """Read any text as a competency map; what does not fit is in `unparsed`."""
    sections: list[OpenSection] = []
    unparsed: list[Line] = []
    for row in shape(lines):
        if not row.line.text.strip() or (RULER.match(row.text) and row.text):
            if row.line.text.strip():
                unparsed.append(row.line)
            continue
        if row.fenced or not row.text or len(row.text) > LONGEST_STRUCTURAL:
            unparsed.append(row.line)
        elif mark := MARK.match(row.text):
            if not sections:
                sections.append(OpenSection(None, "", ()))
            sections[-1].marks.append(OpenMark(mark[1].strip(), row.line))
        elif (bullet := BULLET.match(row.text)) and not row.text.startswith("**"):
            if sections and sections[-1].marks:
                text = bullet[1].strip()
                sections[-1].marks[-1].bullets.append(MapBullet(text, parts(text), row.line))
            else:
                unparsed.append(row.line)
        elif heading := HEADING.match(row.text) or BARE_HEADING.match(row.text):
            number = int(heading[1]) if heading[1] else None
            sections.append(OpenSection(number, heading[2].strip("*# "), (row.line,)))
        else:
            unparsed.append(row.line)
    closed = tuple(MapSection(s.number, s.title, s.lines, tuple(m.closed() for m in s.marks)) for s in sections)
    return CompetencyMap(closed, tuple(unparsed))


def parts(text: str) -> tuple[str, ...]:
    """Comma list of a bullet: "FastAPI (Pydantic, middleware), Flask." → two parts."""
    if len(text) > 500:
        return (text,)
    return tuple(part.strip() for part in COMMA.split(text.rstrip(". ")) if part.strip())
