"""Question lists: sections of numbered main questions with follow-ups, and the rules for using them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from sobes.notes.lines import LONGEST_STRUCTURAL, RULER, Line, Shaped, shape
from sobes.notes.words import normal


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A follow-up with its own number as written (None for a bullet)."""

    number: int | None
    text: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A main question. `more` holds indented lines and code under it that are not follow-ups."""

    number: int
    text: str
    line: Line
    marker: tuple[Line, ...]
    follow_ups: tuple[FollowUp, ...]
    more: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionSection:
    """A section. `declared`: its count in the contents or heading, None where nothing is stated."""

    title: str
    declared: int | None
    anchor: str | None
    contents: tuple[Line, ...]  # its row in the table of contents
    headings: tuple[Line, ...]
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A numbered recommendation: "1. **Name**: text"."""

    number: int
    name: str
    text: str
    line: Line


@dataclass(frozen=True, slots=True)
class Criterion:
    """What a level means: "- **Junior**: text"."""

    level: str
    text: str
    line: Line


@dataclass(frozen=True, slots=True)
class QuestionList:
    """A whole list. `other` holds titles, unnumbered headings, rulers and remarks outside the questions."""

    title: str
    sections: tuple[QuestionSection, ...]
    rules: tuple[Rule, ...]
    criteria: tuple[Criterion, ...]
    other: tuple[Line, ...]
    unparsed: tuple[Line, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(question for section in self.sections for question in section.questions)


HEADING = re.compile(r"\s{0,3}(#{1,6})\s*(\S.*)$")
CLOSING = re.compile(r"[ \t]#{1,20}$")
NUMBERED = re.compile(r"(?:(?:вопрос|question|q)\s*)?№?\s*(\d{1,5})(?!\d)\s*[.):]\s*(.*)$", re.I)
BOLD_NUMBERED = re.compile(r"\s{0,3}\*\*\s*(\d{1,5}[.):]\s*[^*]+?)\s*\*\*$")
MARKER = re.compile(
    r"\s*#{0,6}\s*[*_]{0,3}\s*(?:углубляющие|дополнительные|уточняющие|follow[- ]?ups?|additional|deeper)"
    r"(?:\s+(?:вопросы|questions?))?\s*:?\s*[*_]{0,3}\s*:?$",
    re.I,
)
LIST_ITEM = re.compile(r"\s*(?:(\d{1,4})[.)]\s*|[-*+•–—]\s+)(?=\S)(.+)$")
CONTENTS_TITLE = re.compile(r"(?:содержание|оглавление|(?:table of )?contents)\s*:?$", re.I)
COUNT = re.compile(r"\s*[(\[–—:-]\s*(\d{1,5})\s*(?:вопрос\w*|questions?)\s*[)\]]?\s*$", re.I)
LINK = re.compile(r"\[([^\]]+)\]\(\s*#([^)]*)\)")
LABELLED = re.compile(r"\*\*(.+?)\*\*\s*:?\s*(.*)$")
LEVEL_WORD = re.compile(r"(junior|middle|senior|lead|intern|trainee|джун|мидл|сеньор|стаж)", re.I)

Place = Literal["contents", "section", "group"]


@dataclass(slots=True)
class OpenQuestion:
    number: int
    text: str
    line: Line
    marker: list[Line] = field(default_factory=list)
    follow_ups: list[tuple[int | None, str, list[Line], int]] = field(default_factory=list)
    more: list[Line] = field(default_factory=list)

    def closed(self) -> Question:
        follow_ups = tuple(FollowUp(n, text, tuple(lines)) for n, text, lines, _ in self.follow_ups)
        return Question(self.number, self.text, self.line, tuple(self.marker), follow_ups, tuple(self.more))


@dataclass(slots=True)
class OpenSection:
    title: str
    declared: int | None = None
    anchor: str | None = None
    contents: list[Line] = field(default_factory=list)
    headings: list[Line] = field(default_factory=list)
    questions: list[OpenQuestion] = field(default_factory=list)


def heading_of(row: Shaped) -> tuple[int, str] | None:
    """Depth and title of a heading line; a line that is wholly bold and numbered has depth 7."""
    if row.fenced or len(row.text) > LONGEST_STRUCTURAL:
        return None
    if match := HEADING.match(row.text):
        return len(match[1]), CLOSING.sub("", match[2])
    if match := BOLD_NUMBERED.match(row.text):
        return 7, match[1]
    return None


def is_marker(row: Shaped) -> bool:
    """Whether the line announces follow-ups."""
    return not row.fenced and len(row.text) < 200 and bool(MARKER.match(row.text))


def question_depth(rows: list[Shaped]) -> int | None:
    """The heading depth that holds most numbered headings; the deeper one when two hold the same."""
    found = (heading_of(row) for row in rows)
    depths = Counter(depth for depth, title in (h for h in found if h) if NUMBERED.match(title))
    return max(depths, key=lambda depth: (depths[depth], depth)) if depths else None


def plain_mains(rows: list[Shaped]) -> set[int]:
    """Places of mains without `#`: numbered lines before a marker; or, where no heading is numbered and at
    least half of the numbered lines at the margin are followed by an indented question, all of these lines.
    """
    filled = [place for place, row in enumerate(rows) if row.text]
    numbered = {
        here: after
        for here, after in pairwise(filled)
        if not rows[here].fenced and not heading_of(rows[here]) and NUMBERED.match(rows[here].text.strip()[:400])
    }
    marked = {here for here, after in numbered.items() if is_marker(rows[after])}
    if marked or question_depth(rows) is not None:
        return marked
    margin = {here: after for here, after in numbered.items() if not rows[here].indent}
    asked = [after for after in margin.values() if asks_below(rows[after])]
    if not asked or 2 * len(asked) < len(margin):
        return set()
    last = {place for place in filled[-1:] if not rows[place].indent and NUMBERED.match(rows[place].text[:400])}
    return set(margin) | last


def asks_below(row: Shaped) -> bool:
    """Whether the line is an indented list item that asks."""
    return row.indent >= 2 and row.text.endswith("?") and LIST_ITEM.match(row.text) is not None


def read_question_list(lines: tuple[Line, ...]) -> QuestionList:
    """Read any text as a question list; what does not fit is in `unparsed`."""
    rows = shape(lines)
    return Reader(question_depth(rows), plain_mains(rows)).read(rows)


class Reader:
    """Walks the lines once; holds the open section, question and group."""

    def __init__(self, depth: int | None, plain: set[int]) -> None:
        self.depth, self.plain = depth, plain
        self.sections: dict[str, OpenSection] = {}
        self.section: OpenSection | None = None
        self.question: OpenQuestion | None = None
        self.place: Place = "section"
        self.title = ""
        self.rules: list[Rule] = []
        self.criteria: list[Criterion] = []
        self.other: list[Line] = []
        self.unparsed: list[Line] = []

    def read(self, rows: list[Shaped]) -> QuestionList:
        for place, row in enumerate(rows):
            if not row.text:
                if row.line.text.strip():
                    self.unparsed.append(row.line)  # only tags or odd spaces
            elif row.fenced:
                (self.question.more if self.question else self.other).append(row.line)
            elif len(row.text) > LONGEST_STRUCTURAL:
                self.unparsed.append(row.line)
            elif is_marker(row):
                self.marker(row)
            elif RULER.match(row.text):
                self.other.append(row.line)
                self.question = None
            elif heading := heading_of(row):
                self.heading(row, *heading)
            elif place in self.plain:
                self.main(row, row.text.strip())
            elif self.question:
                self.inside_question(row, self.question)
            else:
                self.outside_question(row)
        return self.result()

    def marker(self, row: Shaped) -> None:
        if self.question:
            self.question.marker.append(row.line)
        else:
            self.unparsed.append(row.line)

    def heading(self, row: Shaped, depth: int, title: str) -> None:
        if depth == self.depth and NUMBERED.match(title):
            self.main(row, title)
            return
        self.question = None
        if self.depth is not None and depth >= self.depth:
            self.place = "group"
            self.other.append(row.line)
        elif CONTENTS_TITLE.match(title):
            self.place = "contents"
            self.other.append(row.line)
        else:
            if not self.title:
                self.title = title
            self.place = "section"
            self.section = self.section_named(title)
            self.section.headings.append(row.line)

    def section_named(self, title: str) -> OpenSection:
        count = COUNT.search(title)
        bare = title[: count.start()] if count else title
        numbered = NUMBERED.match(bare)
        key = normal(numbered[2] if numbered and numbered[2] else bare)
        section = self.sections.setdefault(key, OpenSection(bare.strip()))
        if count and section.declared is None:
            section.declared = int(count[1])
        return section

    def main(self, row: Shaped, title: str) -> None:
        match = NUMBERED.match(title)
        assert match is not None
        self.place = "section"
        self.question = OpenQuestion(int(match[1]), match[2].strip().strip("*").strip(), row.line)
        if self.section is None:
            self.section = self.section_named("")
        self.section.questions.append(self.question)

    def inside_question(self, row: Shaped, question: OpenQuestion) -> None:
        item = LIST_ITEM.match(row.text)
        nested = question.follow_ups and row.indent >= question.follow_ups[0][3] + 2
        if item and not nested:
            number = int(item[1]) if item[1] else None
            question.follow_ups.append((number, item[2].strip(), [row.line], row.indent))
        elif question.follow_ups and row.indent:
            question.follow_ups[-1][2].append(row.line)
        elif row.indent:
            question.more.append(row.line)
        else:
            self.unparsed.append(row.line)

    def outside_question(self, row: Shaped) -> None:
        item = LIST_ITEM.match(row.text)
        if item is None:
            self.other.append(row.line)
        elif self.place == "contents" or LINK.search(row.text):
            self.contents_row(row, item[2])
        elif (label := LABELLED.match(item[2])) and item[1]:
            self.rules.append(Rule(int(item[1]), label[1].strip(" :"), label[2], row.line))
        elif label:
            self.criteria.append(Criterion(label[1].strip(" :"), label[2], row.line))
        elif not item[1] and (level := LEVEL_WORD.match(item[2])):
            self.criteria.append(Criterion(level[1], item[2][level.end() :].lstrip(" :—–-"), row.line))
        elif item[1] and self.place == "group":
            self.rules.append(Rule(int(item[1]), "", item[2], row.line))
        else:
            self.unparsed.append(row.line)

    def contents_row(self, row: Shaped, text: str) -> None:
        count = COUNT.search(text)
        bare = text[: count.start()] if count else text
        link = LINK.search(bare)
        section = self.section_named(link[1] if link else bare)
        section.contents.append(row.line)
        section.anchor = link[2] if link else section.anchor
        if count:
            section.declared = int(count[1])

    def result(self) -> QuestionList:
        kept = [s for s in self.sections.values() if s.questions or s.contents or s.declared is not None]
        spare = [line for s in self.sections.values() if s not in kept for line in s.headings]
        sections = tuple(
            QuestionSection(
                s.title,
                s.declared,
                s.anchor,
                tuple(s.contents),
                tuple(s.headings),
                tuple(q.closed() for q in s.questions),
            )
            for s in kept
        )
        other = tuple(sorted([*self.other, *spare], key=lambda line: line.number))
        return QuestionList(self.title, sections, tuple(self.rules), tuple(self.criteria), other, tuple(self.unparsed))
