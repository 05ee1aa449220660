"""What the plan checks share: modules, and which module each task, repetition and summary row belongs to."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from math import log

from sobes.notes.study_plan import Block, PlanTopic, StudyPlan, SummaryRow, Task
from sobes.notes.words import stem, stems

# Words of plans that name no subject: what one does with it, not what it is.
GENERIC = frozenset(
    stem(word)
    for word in ["повторение", "повторять", "ключевой", "ключевых", "тема", "тем", "темы", "основы", "основные", "определения", "определение", "работа", "работать", "применение", "применять", "использование", "использовать", "реализация", "примеры", "пример", "виды", "типы", "тип", "общий", "понятие", "практика", "проект", "проекта", "проекте", "понимание", "опыт", "навыки", "знание", "знания", "разработка", "принципов", "принципи", "разница", "различия", "repetition", "review", "revision", "key", "topic", "topics", "basics", "basic", "definition", "definitions", "usage", "example", "examples", "practice", "project", "types", "kinds", "understanding", "experience", "implementation", "differences", "difference", "principles", "skills", "knowledge"]
)


SLASH = re.compile(r"(?<=\w)/(?=\w)")


@dataclass(frozen=True, slots=True)
class Module:
    """A study week with the topic it stands for (None where the topic heading above it is about something else)."""

    block: Block
    topic: PlanTopic | None
    words: frozenset[str]

    @property
    def name(self) -> str:
        number = f"week {self.block.number}" if self.block.number is not None else "week without a number"
        return f"{number} «{self.block.title}»" if self.block.title else number


@dataclass(frozen=True, slots=True)
class Facts:
    """`of_task`: line of a task → place of its module. `rows`: place of the module of each summary row, or None."""

    plan: StudyPlan
    modules: tuple[Module, ...]
    of_task: dict[int, int]
    rows: tuple[int | None, ...]

    @property
    def repetitions(self) -> tuple[Block, ...]:
        """Repetition blocks with dates, by first day."""
        found = [b for b in self.plan.blocks if b.kind == "repetition" and b.days]
        return tuple(sorted(found, key=lambda b: b.days[0]))

    @property
    def first_day(self) -> date | None:
        days = [t.day for t in self.plan.tasks if t.day]
        return self.plan.start or min(days, default=None)

    @property
    def last_day(self) -> date | None:
        days = [t.day for t in self.plan.tasks if t.day]
        return self.plan.end or max(days, default=None)

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
    rows = tuple(module_of_row(row, modules) for row in plan.summary)
    return Facts(plan, tuple(modules), of_task, rows)


def best_module(text: str, modules: list[Module], spread: Counter[str], before: int) -> int:
    """The module with most of the text's rare words; ties go to the module studied last before it."""

    def score(place: int) -> tuple[float, bool, int]:
        shared = subject_words(text) & modules[place].words
        weight = sum(log(1 + len(modules) / spread[word]) for word in shared)
        return (round(weight, 6), place == before, -abs(place - before))

    return max(range(len(modules)), key=score)


ROW_HEAD = re.compile(
    r"(?:повторение|repetition|review|revision)\s*(?:ключевых|key)?\s*(?:тем|topics?|of)?\s*(?:по|on|of|и)?\s*",
    re.I,
)


def module_of_row(row: SummaryRow, modules: list[Module]) -> int | None:
    """The module whose title a summary row names, None where no title has half of its words."""
    text = ROW_HEAD.sub("", row.text, count=1)
    scored = [(title_score(text, module.block.title), -place) for place, module in enumerate(modules)]
    best = max(scored, default=(0.0, 0))
    return -best[1] if best[0] >= 0.5 else None


def title_score(text: str, title: str) -> float:
    """Share of the words of the shorter text that the other has; an equal share of a longer title counts more."""
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


def block_name(block: Block) -> str:
    if block.kind == "study":
        return f"study week {block.number}"
    return f"repetition {block.number}" if block.number is not None else "a repetition"


def free_days(facts: Facts) -> list[date]:
    """Days of the period without a task."""
    first, last = facts.first_day, facts.last_day
    if first is None or last is None or (last - first).days > 4000:
        return []
    busy = {task.day for task in facts.plan.tasks}
    every = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return [day for day in every if day not in busy]


def study_tasks(facts: Facts) -> list[Task]:
    return [task for module in facts.modules for task in module.block.tasks]
