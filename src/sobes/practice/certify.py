"""Certifies a task: what its folder claims of its solutions is tried on the judge."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Literal, Protocol

from sobes.bank.parse import hint
from sobes.errors import BankError, RunnerError
from sobes.practice.task import Judgement, Solution, Task, Verdict

Certified = Literal["PASS", "FAIL", "NOT-RUN"]
Role = Literal["starter", "reference", "mutant"]
WITHOUT_VISIBLE = ("tests", "sql")  # kinds whose visible part is no test file


class Judges(Protocol):
    """What certification needs of a judge."""

    def judge(self, task: Task, source: str) -> Judgement: ...
    def unmet(self, task: Task) -> str | None: ...


@dataclass(frozen=True, slots=True)
class SolutionReport:
    """What one solution got. `wanted`: the verdict it claims; of a starter None: anything but AC."""

    role: Role
    name: str
    wanted: Verdict | None
    got: Verdict
    message: str
    passes_visible: bool
    seconds: float

    @property
    def right(self) -> bool:
        return self.got != "AC" if self.wanted is None else self.got == self.wanted


@dataclass(frozen=True, slots=True)
class TaskReport:
    """The verdict on a task with that on each of its solutions. `reason`: why it fails or was not run."""

    task: str
    verdict: Certified
    reason: str
    solutions: tuple[SolutionReport, ...]
    where: str
    seconds: float


def certify(task: Task, judge: Judges) -> TaskReport:
    """Judge the starter, every reference and every mutant."""
    start = time.monotonic()
    reason = judge.unmet(task)
    if reason:
        return TaskReport(task.id, "NOT-RUN", reason, (), "", 0.0)
    starter = Solution("starter", "AC", "", task.starter)
    work: list[tuple[Role, Solution]] = [("starter", starter)]
    work += [("reference", one) for one in task.references]
    work += [("mutant", one) for one in task.mutants]
    reports, where = [], ""
    try:
        for role, solution in work:
            report, where = try_one(task, role, solution, judge)
            reports.append(report)
    except RunnerError as error:
        return TaskReport(task.id, "NOT-RUN", str(error), tuple(reports), where, time.monotonic() - start)
    reason = what_is_wrong(task, reports)
    return TaskReport(
        task.id, "FAIL" if reason else "PASS", reason, tuple(reports), where, time.monotonic() - start
    )  # fmt: skip


def try_one(task: Task, role: Role, solution: Solution, judge: Judges) -> tuple[SolutionReport, str]:
    start = time.monotonic()
    said = judge.judge(task, solution.source)
    visible = [check.outcome for check in said.checks if check.visible]
    failed = [check for check in said.checks if check.outcome == "failed"]
    told = "\n".join(filter(None, [str(said.message), *(f"{one.name} {one.message}".strip() for one in failed[:1])]))
    wanted = None if role == "starter" else solution.verdict
    report = SolutionReport(
        role, solution.name, wanted, said.verdict, told, bool(visible) and set(visible) == {"passed"},
        time.monotonic() - start,
    )  # fmt: skip
    return report, said.where


def what_is_wrong(task: Task, reports: Sequence[SolutionReport]) -> str:
    """Why a task is not certified, one line for each reason."""
    wrong = [
        f"{one.role} {one.name} got {one.got}" + (f", not {one.wanted}" if one.wanted else "") + f": {one.message}"
        for one in reports
        if not one.right
    ]
    mutants = [one for one in reports if one.role == "mutant"]
    if task.kind not in WITHOUT_VISIBLE and mutants and not any(one.passes_visible for one in mutants):
        wrong.append("no mutant passes the visible tests, so these alone would decide")
    return "\n".join(wrong)


def select_tasks(tasks: Sequence[Task], wanted: Sequence[str]) -> tuple[Task, ...]:
    """Tasks by id; all without ids. Raises BankError for an id that there is not."""
    known = {task.id: task for task in tasks}
    for name in wanted:
        if name not in known:
            raise BankError(f"There is no task {name!r} in the bank{hint(name, list(known))}.")
    return tuple(known[name] for name in wanted) if wanted else tuple(tasks)


def certify_all(tasks: Sequence[Task], judge: Judges, jobs: int = 1) -> Iterator[TaskReport]:
    """Reports in order, as they come."""
    with ThreadPoolExecutor(max_workers=max(1, jobs)) as pool:
        yield from pool.map(lambda task: certify(task, judge), tasks)
