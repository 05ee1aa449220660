"""Lines of a source text. Every value an importer returns keeps the lines it was read from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

LONGEST_STRUCTURAL = 2000  # characters; a longer line is prose, and patterns are not tried on it


@dataclass(frozen=True, slots=True)
class Line:
    """One line as written, without its line end; `number` counts from 1."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Shaped:
    """A line with what stands in the way of its structure taken off: blanks at the end, tags, odd spaces."""

    line: Line
    text: str
    fenced: bool = False

    @property
    def indent(self) -> int:
        """Blanks before the text; a tab counts for four."""
        head = self.text[: len(self.text) - len(self.text.lstrip())]
        return sum(4 if char == "\t" else 1 for char in head)


TAG = re.compile(
    r"</?(?:p|br|hr|div|span|b|i|u|strong|em|font|a|ul|ol|li|h[1-6]|html|body|head|table|tbody|tr|td)\b[^<>]{0,300}>",
    re.I,
)
ODD_SPACE = str.maketrans(
    {
        "\u00a0": " ",
        "\u202f": " ",
        "\u2007": " ",
        "\u200b": None,
        "\u200e": None,
        "\ufeff": None,
        "\u00ad": None,
    }
)
ODD = re.compile("[\u00a0\u202f\u2007\u200b\u200e\ufeff\u00ad]")
RULER = re.compile(r"\s*(?:[-*_=][ \t]*){3,}$")
FENCE = re.compile(r"\s{0,3}(?:```|~~~)")


def split_lines(text: str) -> tuple[Line, ...]:
    """Lines of a text with any mix of line ends. A final line end adds no line."""
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if rows and not rows[-1]:
        rows.pop()
    return tuple(Line(number, row) for number, row in enumerate(rows, 1))


def shape(lines: tuple[Line, ...]) -> list[Shaped]:
    """All lines with their structure laid bare, and those inside closed code fences marked.

    A fence that is never closed hides nothing: a lost line must not swallow the rest of a file.
    """
    inside: set[int] = set()
    opened: int | None = None
    for place, line in enumerate(lines):
        if FENCE.match(line.text):
            if opened is None:
                opened = place
            else:
                inside.update(range(opened, place + 1))
                opened = None
    return [Shaped(line, clean(line.text), place in inside) for place, line in enumerate(lines)]


WIDE = re.compile(r"(?<=\S)[ \t]{8,}(?=\S)")
DEEPEST = 40  # blanks; a deeper indent says no more


def clean(text: str) -> str:
    """`text` without layout tags, odd spaces, blanks at its end; wide gaps and indents are narrowed.

    Narrow gaps keep the patterns that read structure linear, whatever the file holds.
    """
    if not text.isascii() and ODD.search(text):
        text = text.translate(ODD_SPACE)
    if "<" in text and len(text) <= LONGEST_STRUCTURAL:
        text = TAG.sub("", text)
    if "&nbsp;" in text:
        text = text.replace("&nbsp;", " ")
    text = text.rstrip()
    if "        " in text or "\t\t\t\t\t\t\t\t" in text:
        bare = text.lstrip()
        text = text[: len(text) - len(bare)][:DEEPEST] + WIDE.sub(" ", bare)
    return text


def lines_in(value: object) -> Iterator[Line]:
    """Every line kept anywhere inside a value: what an import accounts for."""
    if isinstance(value, Line):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from lines_in(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from lines_in(getattr(value, one.name))


def quote(text: str, limit: int = 80) -> str:
    """`text` for a message: one line in «…», cut at `limit` characters."""
    flat = " ".join(text[: limit * 4].split())
    return f"«{flat}»" if len(flat) <= limit else f"«{flat[: limit - 1]}…»"
