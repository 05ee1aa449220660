"""Paper: an fpdf2 document that takes runs of any text and breaks pages by itself."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from pathlib import Path

from fpdf import FPDF, XPos, YPos
from fpdf.fonts import TTFFont

from sobes import __version__
from sobes.bank.item import Lang
from sobes.reports.parts import Mark

FONTS = Path(__file__).parent / "fonts"
FACES = {"sans": "DejaVuSans.ttf", "bold": "DejaVuSans-Bold.ttf", "mono": "DejaVuSansMono.ttf"}
MARGIN = 18.0  # mm
POINT = 0.3528  # mm
LEADING = 1.42
SIGN = "□"  # a character that no face has
INK, MUTED = (26, 34, 48), (85, 96, 111)
GOOD, WARN, BAD = (26, 112, 64), (138, 90, 0), (176, 42, 55)
TALL, LOW = 8.0, 4.5  # marks of the timeline
Colour = tuple[int, int, int]
Run = tuple[str, str]  # face, text


class Paper(FPDF):
    """A4 with the number of each page at its foot."""

    def footer(self) -> None:
        self.set_y(-12)
        self.set_font("sans", size=8)
        self.set_text_color(*MUTED)
        self.cell(0, 5, str(self.page_no()), align="C")


class Sheet:
    """Text and bars from top to bottom. Lengths are mm, sizes of letters are points."""

    def __init__(self, title: str, lang: Lang, at: datetime) -> None:
        self.paper = Paper()
        self.paper.set_margins(MARGIN, MARGIN)
        self.paper.set_auto_page_break(True, MARGIN)
        for face, file in FACES.items():
            self.paper.add_font(face, "", FONTS / file)
        fonts = self.paper.fonts.items()
        self.known = {face: frozenset(font.cmap) for face, font in fonts if isinstance(font, TTFFont)}
        self.paper.set_title(title)
        self.paper.set_lang(lang)
        self.paper.set_creator(f"sobes {__version__}")
        self.paper.set_creation_date(at)
        self.paper.add_page()

    def paragraph(
        self, runs: Sequence[Run], size: float, colour: Colour = INK, gap: float = 2, indent: float = 0
    ) -> None:
        """Runs one after another, broken into lines; `gap` is the space below."""
        paper, height = self.paper, size * POINT * LEADING
        paper.set_left_margin(MARGIN + indent)
        paper.set_x(MARGIN + indent)
        paper.set_text_color(*colour)
        for face, text in runs:
            for drawn, part in drawable(self.known, face, text):
                paper.set_font(drawn, size=size)
                if self.breaks_before(part):
                    paper.ln(height)
                paper.write(height, part)
        paper.set_left_margin(MARGIN)
        paper.ln(height)
        self.space(gap)

    def breaks_before(self, run: str) -> bool:
        """Whether the run's first word would be cut at the end of this line and not on a line of its own."""
        paper = self.paper
        width = paper.get_string_width(run.split(maxsplit=1)[0]) if run.strip() and not run[0].isspace() else 0.0
        left = paper.w - paper.r_margin - paper.get_x() - 2 * paper.c_margin
        return left < width < paper.epw - 2 * paper.c_margin and paper.get_x() > paper.l_margin

    def cell(self, text: str, width: float, size: float, skip: float = 0) -> None:
        """A text on one line, cut where it is too wide; the next thing comes to its right."""
        paper = self.paper
        paper.set_text_color(*INK)
        paper.set_x(paper.get_x() + skip)
        left = width - 2
        end = paper.get_x() + width
        for drawn, part in drawable(self.known, "sans", text):
            paper.set_font(drawn, size=size)
            fitting = part
            while fitting and paper.get_string_width(fitting) > left:
                fitting = fitting[:-1]
            left -= paper.get_string_width(fitting)
            paper.cell(None, 5, fitting, new_x=XPos.RIGHT, new_y=YPos.TOP)
        paper.set_x(end)

    def box(self, width: float, colour: Colour) -> None:
        """A bar at the place where the next cell would come."""
        self.paper.set_fill_color(*colour)
        if width > 0:
            self.paper.rect(self.paper.get_x(), self.paper.get_y() + 0.9, width, 3.4, style="F")

    def strip(self, marks: Sequence[tuple[Mark, float]]) -> None:
        """The timeline: marks with their shares of the width. Filled is right, hollow wrong, dashed open."""
        paper, left, foot = self.paper, MARGIN, self.paper.get_y() + TALL
        for mark, share in marks:
            height, width = LOW if mark.follow_up else TALL, share * paper.epw
            paper.set_fill_color(*GOOD)
            paper.set_draw_color(*{True: GOOD, False: BAD, None: WARN}[mark.right])
            paper.set_dash_pattern(*((1, 0.7) if mark.right is None else (0, 0)))
            paper.rect(left, foot - height, 0.95 * width, height, style="FD" if mark.right else "D")
            left += width
        paper.set_dash_pattern()
        paper.set_y(foot + 1.5)

    def space(self, height: float) -> None:
        self.paper.ln(height)

    def room(self, height: float) -> None:
        """A new page where less than this is left of the old one."""
        if self.paper.will_page_break(height):
            self.paper.add_page()

    def bookmark(self, text: str, depth: int) -> None:
        """An entry of the outline that readers show beside the pages."""
        self.paper.start_section(text, depth)

    def data(self) -> bytes:
        return bytes(self.paper.output())


def drawable(known: Mapping[str, frozenset[int]], face: str, text: str) -> Iterator[Run]:
    """The text in runs whose face has every character of theirs."""
    for drawn, letters in groupby(map_signs(known, face, text), key=lambda one: one[0]):
        yield drawn, "".join(letter for _, letter in letters)


def map_signs(known: Mapping[str, frozenset[int]], face: str, text: str) -> Iterator[Run]:
    for letter in text.replace("\t", "    "):
        if letter == "\n" or ord(letter) in known[face]:
            yield face, letter
        elif ord(letter) in known["sans"]:
            yield "sans", letter
        elif unicodedata.category(letter) not in ("Cf", "Mn", "Me"):  # joiners and marks of a sign that is not there
            yield face, SIGN
