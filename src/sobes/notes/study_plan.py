"""Study plans: months, topics, vacancies, study weeks and repetitions of dated tasks, a summary."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sobes.notes.lines import LONGEST_STRUCTURAL, RULER, Line, Shaped, shape
from sobes.notes.plan_dates import DAY, MONTH_NAMES, WEEKDAYS, Day, assign_years, month_number, parse_day
from sobes.notes.plan_values import (
    Block,
    BlockKind,
    Bullet,
    Month,
    PlanTopic,
    StudyPlan,
    SummaryRow,
    Task,
    Vacancy,
    VacancyBlock,
)

HEAD = r"\s{0,3}(#{0,6})\s*(?:\*\*)?\s*"
WEEK = re.compile(HEAD + r"(?:неделя|week)\s*№?\s*(\d{1,3})\s*(?:\*\*)?\s*[:.\-–—]*\s*(.*?)\s*(?:\*\*)?$", re.I)
REPETITION = re.compile(HEAD + r"((?:повторение|repetition|repeat|review|revision)\b.*?)\s*(?:\*\*)?:?$", re.I)
REPETITION_NUMBER = re.compile(r"(?:неделя|week|№|[(\[])\s*(\d{1,3})", re.I)
MONTH = re.compile(HEAD + rf"({MONTH_NAMES})\s*,?\s*(\d{{4}})\s*(?:г\.?|года?)?\s*(?:\*\*)?:?$", re.I)
TOPIC = re.compile(r"\s{0,3}#{1,6}\s*(?:\*\*)?\s*(\d{1,3})[.)]\s*(.+?)\s*(?:\*\*)?$")
SUMMARY = re.compile(
    HEAD + r"(?:итог\w*(?:\s+план)?|summary(?:\s+plan)?|(?:final|overall)\s+(?:plan|summary))\s*(?:\*\*)?:?$",
    re.I,
)
VACANCIES = re.compile(
    r"\s*(?:[-*+•]\s+|#{1,6}\s*)?(?:\*\*)?\s*(?:вакансии|vacanc(?:y|ies)|jobs?)\s*:?\s*(?:\*\*)?\s*:?$",
    re.I,
)
VACANCY = re.compile(r"\s+[-*+•]\s+\*\*(.{1,80}?)\s*:?\s*\*\*\s*:?\s*(.*)$")
PLAIN_VACANCY = re.compile(r"\s+[-*+•]\s+([^:*]{1,80}):\s*(.*)$")
TASK = re.compile(
    r"\s*(?P<bullet>[-*+•])?\s*(?P<box>\[\s*(?P<mark>[xXхХ✓✔vV]?)\s*\])?\s*(?:\*\*|__)?\s*"
    rf"(?:(?P<before>{WEEKDAYS})[.,]?\s+)?(?P<day>{DAY})\s*(?:\(\s*(?P<weekday>{WEEKDAYS})\w*\.?\s*\)|,?\s*(?P<bare>{WEEKDAYS})\b\.?)?"
    r"\s*(?:\*\*|__)?\s*[:.–—-]*\s*(?:\*\*|__)?\s*(?P<text>.*)$",
    re.I,
)
RANGE = re.compile(
    rf"\s*[-*+•]\s*(?:\[[ xXхХ]?\]\s*)?(?:\*\*|__)?\s*({DAY})\s*(?:-|–|—|\.\.|to|по)\s*({DAY})"
    r"\s*(?:\*\*|__)?\s*:?\s*(?:\*\*|__)?\s*(.*)$",
    re.I,
)
BULLET = re.compile(r"\s*[-*+•]\s+(\S.*)$")
PERIOD = re.compile(rf"(?:с|from)?\s*({DAY})\s*(?:-|–|—|по|до|to|until|till)\s*({DAY})", re.I)
HEADING = re.compile(r"\s{0,3}#{1,6}\s*(\S.*)$")


@dataclass(slots=True)
class OpenTask:
    day: Day
    written: str
    weekday: int | None
    text: str
    done: bool
    line: Line
    month: Month | None


@dataclass(slots=True)
class OpenBlock:
    kind: BlockKind
    number: int | None
    title: str
    line: Line
    topic: int | None
    tasks: list[OpenTask] = field(default_factory=list)


@dataclass(slots=True)
class OpenTopic:
    number: int
    title: str
    line: Line
    bullets: list[Bullet] = field(default_factory=list)


@dataclass(slots=True)
class OpenVacancies:
    line: Line
    topic: int | None
    block: int | None
    rows: list[Vacancy] = field(default_factory=list)


def read_study_plan(lines: tuple[Line, ...]) -> StudyPlan:
    """Read any text as a study plan; what does not fit is in `unparsed`. Years come from the months and the
    period."""
    return Reader().read(lines)


class Reader:
    """Walks the lines once; holds the open topic, block and vacancies."""

    def __init__(self) -> None:
        self.title, self.title_line = "", list[Line]()
        self.period: tuple[Day, Day] | None = None
        self.remarks: list[Line] = []
        self.months: list[Month] = []
        self.topics: list[OpenTopic] = []
        self.blocks: list[OpenBlock] = []
        self.vacancies: list[OpenVacancies] = []
        self.rows: list[tuple[Day, Day, str, Line]] = []
        self.other: list[Line] = []
        self.unparsed: list[Line] = []
        self.block: OpenBlock | None = None
        self.topic: OpenTopic | None = None
        self.open_vacancies: OpenVacancies | None = None

    def read(self, lines: tuple[Line, ...]) -> StudyPlan:
        blanks = []
        for row in shape(lines):
            if not row.line.text.strip():
                blanks.append(row.line.number)
            elif row.fenced or not row.text or len(row.text) > LONGEST_STRUCTURAL:
                self.unparsed.append(row.line)
            else:
                self.line(row)
        return self.result(tuple(blanks))

    def line(self, row: Shaped) -> None:
        text = row.text
        if RULER.match(text):
            self.other.append(row.line)
        elif VACANCIES.match(text):
            place = len(self.blocks) - 1 if self.block else None
            self.open_vacancies = OpenVacancies(row.line, self.topic.number if self.topic else None, place)
            self.vacancies.append(self.open_vacancies)
        elif self.open_vacancies and (vacancy := VACANCY.match(text) or PLAIN_VACANCY.match(text)):
            self.open_vacancies.rows.append(Vacancy(vacancy[1].strip(), vacancy[2].strip(), row.line))
        else:
            self.open_vacancies = None
            if not (self.heading(row) or self.dated(row)):
                self.plain(row)

    def heading(self, row: Shaped) -> bool:
        """Months, weeks, repetitions, topics, the summary, and any other heading."""
        text = row.text
        if (match := REPETITION.match(text)) and (match[1] or "**" in text or REPETITION_NUMBER.search(text)):
            number = REPETITION_NUMBER.search(match[2])
            self.open("repetition", int(number[1]) if number else None, match[2], row.line)
        elif (match := WEEK.match(text)) and (match[1] or "**" in text or match[3]):
            self.open("study", int(match[2]), match[3], row.line)
        elif match := MONTH.match(text):
            self.months.append(Month(int(match[3]), month_number(match[2]), row.line))
            self.block = None
        elif SUMMARY.match(text):
            self.other.append(row.line)
            self.block = self.topic = None
        elif (match := TOPIC.match(text)) and not PERIOD.search(text):
            self.topic = OpenTopic(int(match[1]), match[2], row.line)
            self.topics.append(self.topic)
            self.block = None
        elif match := HEADING.match(text):
            self.any_heading(row, match[1])
        else:
            return False
        return True

    def any_heading(self, row: Shaped, title: str) -> None:
        found = PERIOD.search(title)
        first, last = (parse_day(found[1]), parse_day(found[2])) if found else (None, None)
        if first and last and self.period is None:
            self.period, self.title = (first, last), title
            self.title_line.append(row.line)
        else:
            if not self.title and not self.blocks:
                self.title = title
            self.other.append(row.line)
            self.block = None

    def open(self, kind: BlockKind, number: int | None, title: str, line: Line) -> None:
        self.block = OpenBlock(kind, number, title.strip(), line, self.topic.number if self.topic else None)
        self.blocks.append(self.block)

    def dated(self, row: Shaped) -> bool:
        """Summary rows (two dates) and tasks (one date)."""
        if match := RANGE.match(row.text):
            first, last = parse_day(match[1]), parse_day(match[2])
            if first and last:
                self.rows.append((first, last, match[3].strip(), row.line))
                return True
        match = TASK.match(row.text)
        if not match or not (
            match["box"] or (match["bullet"] and (match["weekday"] or match["bare"] or match["before"]))
        ):
            return False
        day = parse_day(match["day"])
        if day is None:
            return False
        if self.block is None:
            self.block = OpenBlock("study", None, "", row.line, self.topic.number if self.topic else None)
            self.blocks.append(self.block)
        weekday = weekday_number(match["weekday"] or match["bare"] or match["before"])
        month = self.months[-1] if self.months else None
        self.block.tasks.append(
            OpenTask(day, match["day"], weekday, match["text"].strip(), bool(match["mark"]), row.line, month)
        )
        return True

    def plain(self, row: Shaped) -> None:
        bullet = BULLET.match(row.text)
        if bullet and self.topic and self.block is None:
            self.topic.bullets.append(Bullet(bullet[1].strip(), row.line))
        elif not bullet and (found := PERIOD.search(row.text)) and self.period is None and not self.blocks:
            first, last = parse_day(found[1]), parse_day(found[2])
            if first and last and (first.year or last.year):
                self.period, self.title = (first, last), row.text.strip()
                self.title_line.append(row.line)
            else:
                self.unparsed.append(row.line)
        elif not bullet and not self.blocks and not self.topics:
            self.remarks.append(row.line)
        else:
            self.unparsed.append(row.line)

    def result(self, blanks: tuple[int, ...]) -> StudyPlan:
        opened = [task for block in self.blocks for task in block.tasks]
        years = assign_years(
            [(t.day, (t.month.year, t.month.month) if t.month else None) for t in opened],
            self.rows_days(),
            self.period,
        )
        days = iter(years.tasks)
        blocks = tuple(
            Block(
                b.kind,
                b.number,
                b.title,
                b.line,
                tuple(Task(next(days), t.written, t.weekday, t.text, t.done, t.line, t.month) for t in b.tasks),
                b.topic,
            )
            for b in self.blocks
        )
        rows = zip(self.rows, years.rows, strict=True)
        return StudyPlan(
            title=self.title.strip(),
            title_line=tuple(self.title_line),
            start=years.start,
            end=years.end,
            remarks=tuple(self.remarks),
            months=tuple(self.months),
            topics=tuple(PlanTopic(t.number, t.title, t.line, tuple(t.bullets)) for t in self.topics),
            blocks=blocks,
            vacancy_blocks=tuple(VacancyBlock(v.line, tuple(v.rows), v.topic, v.block) for v in self.vacancies),
            summary=tuple(SummaryRow(first, last, text, line) for (_, _, text, line), (first, last) in rows),
            other=tuple(self.other),
            unparsed=tuple(self.unparsed),
            blank_lines=blanks,
        )

    def rows_days(self) -> list[tuple[Day, Day]]:
        return [(first, last) for first, last, _, _ in self.rows]


def weekday_number(word: str | None) -> int | None:
    """0 for Monday … 6 for Sunday, from a Russian or English name or its beginning."""
    if not word:
        return None
    low = word.lower()
    for index, names in enumerate(
        (
            ("пн", "пон", "mo"),
            ("вт", "tu"),
            ("ср", "we"),
            ("чт", "чет", "th"),
            ("пт", "пят", "fr"),
            ("сб", "суб", "sa"),
            ("вс", "вос", "su"),
        )
    ):
        if low.startswith(names):
            return index
    return None
