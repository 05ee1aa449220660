"""The values that a rendering is made of: a report is a row of these, in reading order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sobes.bank.item import Lang

Tone = Literal["plain", "strong", "muted"]


@dataclass(frozen=True, slots=True)
class Heading:
    """`depth` 1 is the title, 2 a chapter, 3 an answer, 4 a part of it."""

    depth: int
    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph: literal but for `code`."""

    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Facts:
    """Names with their values."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class BarRow:
    """`share` is 0..1 or None for nothing to count; `kind` is a class of the style sheet, "" for the usual one."""

    name: str
    share: float | None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """A chart of shares; `key` is unique in the document."""

    key: str
    title: str
    rows: tuple[BarRow, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """One question on the timeline: `right` None is open; `words` say what the mark shows."""

    name: str
    follow_up: bool
    right: bool | None
    seconds: float
    words: str


@dataclass(frozen=True, slots=True)
class Timeline:
    key: str
    title: str
    legend: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """The person's own words, shown as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Tag:
    """A short word; `kind` is a class of the style sheet."""

    word: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list: tags, a text, a quote of the person, remarks, and a command to type."""

    text: str
    tags: tuple[Tag, ...] = ()
    quote: str = ""
    notes: tuple[str, ...] = ()
    command: str = ""


@dataclass(frozen=True, slots=True)
class Entries:
    rows: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown of the bank, for people of one level."""

    level: str
    markdown: str
    lang: Lang


Part = Heading | Text | Facts | Bars | Timeline | Said | Entries | Prose
