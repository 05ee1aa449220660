"""Values of a study plan: months, topics, blocks of tasks, vacancies, summary rows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sobes.notes.lines import Line

REPETITION_WORD = re.compile(r"(?:повтор\w*|repetition|repeat\w*|review|revision|revise)\b", re.I)
BlockKind = Literal["study", "repetition"]


@dataclass(frozen=True, slots=True)
class Month:
    year: int
    month: int
    line: Line


@dataclass(frozen=True, slots=True)
class Bullet:
    text: str
    line: Line


@dataclass(frozen=True, slots=True)
class Vacancy:
    company: str
    requirement: str
    line: Line


@dataclass(frozen=True, slots=True)
class VacancyBlock:
    """Vacancies under one head; `topic` and `block` say what they hang on (a week when there is one, else a
    topic)."""

    line: Line
    vacancies: tuple[Vacancy, ...]
    topic: int | None
    block: int | None  # place of the block in the plan


@dataclass(frozen=True, slots=True)
class PlanTopic:
    number: int
    title: str
    line: Line
    bullets: tuple[Bullet, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """One dated task. `day` is None where there is no such date ("31.02"); `weekday` 0 is Monday."""

    day: date | None
    written: str  # the date as it stands
    weekday: int | None
    text: str
    done: bool
    line: Line
    month: Month | None  # the month heading it stands under

    @property
    def is_practice(self) -> bool:
        return bool(re.match(r"практик|practi[cs]e", self.text, re.I))


@dataclass(frozen=True, slots=True)
class Block:
    """A study week or a repetition. Its number is no key: a week and a repetition may share it."""

    kind: BlockKind
    number: int | None
    title: str
    line: Line
    tasks: tuple[Task, ...]
    topic: int | None  # number of the topic heading it stands under

    @property
    def days(self) -> tuple[date, ...]:
        return tuple(task.day for task in self.tasks if task.day)


@dataclass(frozen=True, slots=True)
class SummaryRow:
    first: date | None
    last: date | None
    text: str
    line: Line

    @property
    def kind(self) -> BlockKind:
        return "repetition" if REPETITION_WORD.match(self.text) else "study"


@dataclass(frozen=True, slots=True)
class StudyPlan:
    """A whole plan in source order. `other` holds the title, remarks, rulers and headings without data of
    their own."""

    title: str
    title_line: tuple[Line, ...]
    start: date | None
    end: date | None
    remarks: tuple[Line, ...]
    months: tuple[Month, ...]
    topics: tuple[PlanTopic, ...]
    blocks: tuple[Block, ...]
    vacancy_blocks: tuple[VacancyBlock, ...]
    summary: tuple[SummaryRow, ...]
    other: tuple[Line, ...]
    unparsed: tuple[Line, ...]
    blank_lines: tuple[int, ...]  # numbers of blank lines, for the checks of form

    @property
    def tasks(self) -> tuple[Task, ...]:
        return tuple(task for block in self.blocks for task in block.tasks)
