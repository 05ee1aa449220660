"""What the practice pages need, as small values. Nothing here holds a hidden test, and a reference only when it may
be seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from sobes.bank.item import LEVELS, Bank, Lang, Level, normal_id
from sobes.i18n import tell_judged, translations
from sobes.practice.handout import given_files, solution_name
from sobes.practice.in_browser import runs_in_browser
from sobes.practice.task import CheckResult, Judgement, Outcome, Solution, Task, TaskKind, Text, Verdict
from sobes.practice.verdicts import GROWTH_CHECK
from sobes.practising import Progress, Submission
from sobes.web.bank_views import section_title

State = Literal["", "solved", "tried", "new"]
STATES: tuple[State, ...] = ("new", "tried", "solved")
KINDS: tuple[TaskKind, ...] = get_args(TaskKind)
NOT_SHOWN = ("setup.sh", "virtual_clock.py")  # given too, but nobody reads them on the page


@dataclass(frozen=True, slots=True)
class Filters:
    """What the list of tasks is narrowed to; "" is no wish."""

    query: str = ""
    kind: str = ""
    level: str = ""
    section: str = ""
    state: State = ""

    @property
    def any(self) -> bool:
        return any((self.query, self.kind, self.level, self.section, self.state))


@dataclass(frozen=True, slots=True)
class TaskRow:
    id: str
    title: str
    kind: TaskKind
    level: Level
    minutes: int
    state: State
    gave_up: bool
    tries: int
    hints: int
    unverified: bool


@dataclass(frozen=True, slots=True)
class SectionRows:
    """Tasks of a section; `solved` of `total` counts all of them, whatever the filters."""

    slug: str
    title: str
    rows: tuple[TaskRow, ...]
    solved: int
    total: int


@dataclass(frozen=True, slots=True)
class ListView:
    filters: Filters
    kinds: tuple[TaskKind, ...]
    sections: tuple[tuple[str, str], ...]
    groups: tuple[SectionRows, ...]
    found: int
    solved: int
    total: int


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file that lies beside the solution and may be read. `kind`: py, sql or sh."""

    name: str
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class TaskView:
    """A task as its page shows it. `references` and `discussion` are empty until they may be seen."""

    id: str
    kind: TaskKind
    level: Level
    minutes: int
    section: str
    section_title: str
    topics: tuple[str, ...]
    title: str
    statement: str
    hints: tuple[str, ...]  # those taken
    all_hints: int
    files: tuple[OpenFile, ...]
    starter: str
    solution: str  # name of the person's file
    items: tuple[str, ...]
    needs: Mapping[str, str]
    kills: int
    progress: Progress
    in_browser: bool
    references: tuple[Solution, ...]
    discussion: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Asked:
    """The question of an interview that a task is solved for. `left`: seconds of the interview."""

    interview_id: str
    item_id: str
    question: str
    left: float


@dataclass(frozen=True, slots=True)
class CheckView:
    """One test as it may be told: a hidden one has a number and its hint, never a name or a message."""

    visible: bool
    number: int
    name: str
    outcome: Outcome
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class VerdictView:
    """What the judge said. `message` is a sentence, `detail` what a machine said; `first`: the failing check that is
    shown in full. `verified`: False where no judge said it but a browser."""

    verdict: Verdict
    message: str
    detail: str
    checks: tuple[CheckView, ...]
    first: CheckView | None
    passed: int
    output: str
    cpu: float
    wall: float
    memory: float
    where: str
    isolation: str
    verified: bool


def state_of_progress(progress: Progress | None) -> State:
    if progress is None:
        return "new"
    return "solved" if progress.solved else "tried" if progress.tries or progress.gave_up or progress.hints else "new"


def filters_of(query: str, kind: str, level: str, section: str, state: str) -> Filters:
    """The wishes of an address; what is not known counts as no wish."""
    return Filters(
        query.strip(), kind if kind in KINDS else "", level if level in LEVELS else "", section,
        next((one for one in STATES if one == state), ""),
    )  # fmt: skip


def list_view(
    tasks: Mapping[str, Task], bank: Bank, progress: Mapping[str, Progress], lang: Lang, filters: Filters
) -> ListView:
    known = in_order(tasks, bank)
    wanted = matches(filters, progress, lang)
    groups = []
    for slug in dict.fromkeys(task.section for task in known):
        own = [task for task in known if task.section == slug]
        rows = tuple(task_row(task, progress.get(task.id), lang) for task in own if wanted(task))
        solved = sum(state_of_progress(progress.get(task.id)) == "solved" for task in own)
        groups.append(SectionRows(slug, section_title(bank.sections, slug, lang), rows, solved, len(own)))
    return ListView(
        filters=filters,
        kinds=tuple(kind for kind in KINDS if any(task.kind == kind for task in known)),
        sections=tuple((group.slug, group.title) for group in groups),
        groups=tuple(group for group in groups if group.rows),
        found=sum(len(group.rows) for group in groups),
        solved=sum(group.solved for group in groups),
        total=len(known),
    )


def in_order(tasks: Mapping[str, Task], bank: Bank) -> list[Task]:
    """By section as the bank has them, then by level."""
    place = {section.slug: number for number, section in enumerate(bank.sections)}
    return sorted(
        tasks.values(), key=lambda task: (place.get(task.section, len(place)), LEVELS.index(task.level), task.id)
    )


def matches(filters: Filters, progress: Mapping[str, Progress], lang: Lang) -> Callable[[Task], bool]:
    words = filters.query.casefold().split()

    def wanted(task: Task) -> bool:
        text = " ".join((task.id, task.text(lang).title, task.text(lang).statement, *task.topics, *task.items))
        return (
            (not filters.kind or task.kind == filters.kind)
            and (not filters.level or task.level == filters.level)
            and (not filters.section or task.section == filters.section)
            and (not filters.state or state_of_progress(progress.get(task.id)) == filters.state)
            and all(word in text.casefold() for word in words)
        )

    return wanted


def task_row(task: Task, progress: Progress | None, lang: Lang) -> TaskRow:
    done = progress or Progress(task.id)
    return TaskRow(
        task.id, task.text(lang).title, task.kind, task.level, task.minutes, state_of_progress(progress), done.gave_up,
        done.tries, done.hints, done.unverified,
    )  # fmt: skip


def open_files(task: Task) -> tuple[OpenFile, ...]:
    """What lies beside the solution and may be read."""
    own = solution_name(task)
    return tuple(
        OpenFile(name, text, name.rpartition(".")[2])
        for name, text in given_files(task).items()
        if name != own and name not in NOT_SHOWN and task.kind != "git"
    )


def task_view(tasks: Mapping[str, Task], bank: Bank, task: Task, progress: Progress, lang: Lang) -> TaskView:
    text: Text = task.text(lang)
    ids = [one.id for one in in_order(tasks, bank)]
    at = ids.index(task.id)
    return TaskView(
        id=task.id,
        kind=task.kind,
        level=task.level,
        minutes=task.minutes,
        section=task.section,
        section_title=section_title(bank.sections, task.section, lang),
        topics=task.topics,
        title=text.title,
        statement=text.statement,
        hints=text.hints[: progress.hints],
        all_hints=len(text.hints),
        files=open_files(task),
        starter=task.starter,
        solution=solution_name(task),
        items=tuple(found.id for item in task.items if (found := bank.item(item))),
        needs={name: range_ for name, range_ in task.needs.items() if name != "cpython"},
        kills=task.kills,
        progress=progress,
        in_browser=runs_in_browser(task),
        references=task.references if progress.may_see_references else (),
        discussion=text.discussion if progress.may_see_references else "",
        before=ids[at - 1] if at else None,
        after=ids[at + 1] if at + 1 < len(ids) else None,
    )


def check_views(checks: Sequence[CheckResult], lang: Lang) -> tuple[CheckView, ...]:
    found, hidden = [], 0
    for check in checks:
        if check.visible:
            found.append(CheckView(True, 0, check.name, check.outcome, tell_judged(check.message, lang), ""))
        else:
            hidden += 1
            name = check.name if check.name == GROWTH_CHECK else ""
            found.append(CheckView(False, hidden, name, check.outcome, "", told_hint(check, lang)))
    return tuple(found)


def told_hint(check: CheckResult, lang: Lang) -> str:
    """What may be told of a hidden test, and only of one that failed."""
    return check.hint.get(lang, "") if check.outcome == "failed" else ""


def verdict_view(judgement: Judgement, lang: Lang, verified: bool = True) -> VerdictView:
    checks = check_views(judgement.checks, lang)
    sentence, _, detail = tell_judged(judgement.message, lang).partition("\n")
    return VerdictView(
        verdict=judgement.verdict,
        message=sentence,
        detail=detail,
        checks=checks,
        first=next((one for one in checks if one.outcome == "failed"), None),
        passed=judgement.passed,
        output=judgement.output,
        cpu=judgement.cpu,
        wall=judgement.wall,
        memory=judgement.memory,
        where=judgement.where,
        isolation=judgement.isolation,
        verified=verified,
    )


@dataclass(frozen=True, slots=True)
class SubmissionRow:
    """A line of the history. `number` counts from the first that was sent in."""

    number: int
    submission: Submission
    lines: int


def submission_rows(newest_first: Sequence[Submission]) -> tuple[SubmissionRow, ...]:
    return tuple(
        SubmissionRow(len(newest_first) - older, one, len(one.source.splitlines()))
        for older, one in enumerate(newest_first)
    )


def verdict_name(verdict: Verdict, lang: Lang) -> str:
    _ = translations(lang).gettext
    return {
        "AC": _("Accepted"), "WA": _("Wrong answer"), "TLE": _("Too slow"), "MLE": _("Too much memory"),
        "OLE": _("Too much output"), "RE": _("Error while running"), "CE": _("Does not compile"),
        "IE": _("The judge failed"),
    }[verdict]  # fmt: skip


def tasks_of_item(tasks: Mapping[str, Task], item_id: str) -> tuple[Task, ...]:
    """The tasks that belong to a question."""
    return tuple(task for task in tasks.values() if item_id in map(normal_id, task.items))
