"""What the plan checks share: modules, and which module each task, repetition and summary row belongs to."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from math import log

from sobes.notes.plan_values import Block, PlanTopic, StudyPlan, SummaryRow, Task
from sobes.notes.words import stem, stems
from sobes.saying import Row, Saying, Value

# Words of plans that name no subject: what one does with it, not what it is.
GENERIC = frozenset(
    stem(word)
    for word in [
        "повторение",
        "повторять",
        "ключевой",
        "ключевых",
        "тема",
        "тем",
        "темы",
        "основы",
        "основные",
        "определения",
        "определение",
        "работа",
        "работать",
        "применение",
        "применять",
        "использование",
        "использовать",
        "реализация",
        "примеры",
        "пример",
        "виды",
        "типы",
        "тип",
        "общий",
        "понятие",
        "практика",
        "проект",
        "проекта",
        "проекте",
        "понимание",
        "опыт",
        "навыки",
        "знание",
        "знания",
        "разработка",
        "принципов",
        "принципи",
        "разница",
        "различия",
        "repetition",
        "review",
        "revision",
        "key",
        "topic",
        "topics",
        "basics",
        "basic",
        "definition",
        "definitions",
        "usage",
        "example",
        "examples",
        "practice",
        "project",
        "types",
        "kinds",
        "understanding",
        "experience",
        "implementation",
        "differences",
        "difference",
        "principles",
        "skills",
        "knowledge",
    ]
)


WINDOW = 25  # modules before and after that a repetition may be about
SLASH = re.compile(r"(?<=\w)/(?=\w)")


@dataclass(frozen=True, slots=True)
class Module:
    """A study week with the topic it stands for (None where the topic heading above it is about something
    else)."""

    block: Block
    topic: PlanTopic | None
    words: frozenset[str]

    @property
    def name(self) -> Value:
        number = self.block.number
        week = Saying("week without a number") if number is None else Saying("week {number}", number=number)
        return Row((week, f"«{self.block.title}»"), " ") if self.block.title else week


@dataclass(frozen=True, slots=True)
class Facts:
    """What is derived once from a plan.

    `of_task`: line of a task → place of its module; `rows`: place of the module of each summary row, or None;
    `repetitions`: repetition blocks with dates, by first day; `first_day`, `last_day`: the period, or where
    none is
    stated the first and last task.
    """

    plan: StudyPlan
    modules: tuple[Module, ...]
    of_task: dict[int, int]
    rows: tuple[int | None, ...]
    repetitions: tuple[Block, ...]
    first_day: date | None
    last_day: date | None

    def modules_of(self, block: Block) -> list[int]:
        """Places of the modules a block covers, most tasks first."""
        return [
            m
            for m, _ in Counter(
                self.of_task[t.line.number] for t in block.tasks if t.line.number in self.of_task
            ).most_common()
        ]

    def week(self, day: date) -> int | None:
        """Calendar week of the plan, from 1; weeks begin on Monday."""
        if self.first_day is None:
            return None
        monday = self.first_day - timedelta(days=self.first_day.weekday())
        return (day - monday).days // 7 + 1


def subject_words(text: str) -> set[str]:
    """Stems that name a subject; "CI/CD" is one word."""
    return set(subjects(text))


def subjects(text: str) -> list[str]:
    """The same in order of the text."""
    return [word for word in stems(SLASH.sub("", text)) if word not in GENERIC]


def alike(left: str, right: str) -> float:
    """Share of the subject words of the richer title that both titles have, 0 … 1."""
    a, b = subject_words(left), subject_words(right)
    return len(a & b) / max(len(a), len(b)) if a and b else 0.0


def facts_of(plan: StudyPlan) -> Facts:
    """Join tasks, repetitions and summary rows with the study weeks they are about, by their words."""
    topics = {topic.number: topic for topic in plan.topics}
    modules = []
    for block in plan.blocks:
        if block.kind == "study":
            topic = topics.get(block.topic) if block.topic is not None else None
            own = topic if topic and alike(topic.title, block.title) >= 0.5 else None
            bullets = own.bullets if own else ()
            texts = [block.title, *(t.text for t in block.tasks), *(b.text for b in bullets)]
            modules.append(Module(block, own, frozenset(subjects(" ".join(texts)))))
    spread = Counter(word for module in modules for word in module.words)
    of_task: dict[int, int] = {}
    place = -1
    for block in plan.blocks:
        if block.kind == "study":
            place += 1
        for task in block.tasks:
            if block.kind == "study":
                of_task[task.line.number] = place
            elif modules:
                of_task[task.line.number] = best_module(task.text, modules, spread, place)
    rows = modules_of_rows(plan.summary, modules)
    repetitions = sorted((b for b in plan.blocks if b.kind == "repetition" and b.days), key=lambda b: b.days[0])
    first, last = period_of(plan)
    return Facts(plan, tuple(modules), of_task, rows, tuple(repetitions), first, last)


def best_module(text: str, modules: list[Module], spread: Counter[str], before: int) -> int:
    """The module with most of the text's rare words; ties go to the module studied last before it."""

    words = subject_words(text)

    def score(place: int) -> tuple[float, bool, int]:
        weight = sum(log(1 + len(modules) / spread[word]) for word in words & modules[place].words)
        return (round(weight, 6), place == before, -abs(place - before))

    first = max(0, min(before, len(modules) - 1) - WINDOW)
    return max(range(first, min(len(modules), first + 2 * WINDOW)), key=score)


ROW_HEAD = re.compile(
    r"(?:повторение|repetition|review|revision)\s*(?:ключевых|key)?\s*(?:тем|topics?|of)?\s*(?:по|on|of|и)?\s*",
    re.I,
)


def modules_of_rows(rows: tuple[SummaryRow, ...], modules: list[Module]) -> tuple[int | None, ...]:
    """For each summary row the module whose title it names, None where no title has half of its words."""
    titles: dict[str, int] = {}
    for place, module in enumerate(modules):
        titles.setdefault(module.block.title, place)
    by_stem: dict[str, list[str]] = {}
    for title in titles:
        for word in set(stems(title)):
            by_stem.setdefault(word, []).append(title)
    memory: dict[str, int | None] = {}
    for row in rows:
        if row.text not in memory:
            text = ROW_HEAD.sub("", row.text, count=1)
            near = {title for word in set(stems(text)) for title in by_stem.get(word, [])[:1000]}
            score, place = max(((title_score(text, title), -titles[title]) for title in near), default=(0.0, 0))
            memory[row.text] = -place if score >= 0.5 else None
    return tuple(memory[row.text] for row in rows)


def title_score(text: str, title: str) -> float:
    """Share of the shorter text's words that the other has; of equal ones the more alike counts more."""
    a, b = set(stems(text)), set(stems(title))
    if not a or not b:
        return 0.0
    return len(a & b) / min(len(a), len(b)) * 0.9 + 0.1 * len(a & b) / max(len(a), len(b))


def day_text(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def ranges(days: list[date]) -> str:
    """ "28.11.2024–01.12.2024, 12.12.2024": sorted days joined into runs."""
    runs: list[list[date]] = []
    for day in sorted(days):
        if runs and (day - runs[-1][-1]).days == 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return ", ".join(day_text(r[0]) if len(r) == 1 else f"{day_text(r[0])}–{day_text(r[-1])}" for r in runs)


def block_name(block: Block) -> Saying:
    number = block.number
    if block.kind == "study":
        return Saying("a study week") if number is None else Saying("study week {number}", number=number)
    return Saying("a repetition") if number is None else Saying("repetition {number}", number=number)


def period_of(plan: StudyPlan) -> tuple[date | None, date | None]:
    """The stated period, or the first and the last task where none is stated."""
    days = [task.day for task in plan.tasks if task.day]
    return plan.start or min(days, default=None), plan.end or max(days, default=None)


def free_days(plan: StudyPlan) -> list[date]:
    """Days of the period without a task; none for a period of more than ten years, which is a slip."""
    first, last = period_of(plan)
    if first is None or last is None or (last - first).days > 3653:
        return []
    busy = {task.day for task in plan.tasks}
    every = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return [day for day in every if day not in busy]


def missing_weeks(plan: StudyPlan) -> list[int]:
    """Numbers up to the greatest that no study week bears.

    Where no number is used twice, study weeks and repetitions are counted as one row, and both fill it.
    """
    found = {b.number for b in plan.blocks if b.kind == "study" and b.number is not None}
    repeated = {b.number for b in plan.blocks if b.kind == "repetition" and b.number is not None}
    if not found & repeated:
        found |= repeated
    return [n for n in range(1, max(found, default=0)) if n not in found]


def study_tasks(facts: Facts) -> list[Task]:
    return [task for module in facts.modules for task in module.block.tasks]
