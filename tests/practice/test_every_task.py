"""Every task of the bank: its references are accepted and its mutants get their verdicts, on every Python here."""

from __future__ import annotations

import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from sobes.bank.runtimes import Postgres, other_pythons
from sobes.practice.certify import SolutionReport, TaskReport, certify
from sobes.practice.judge import Judge
from sobes.practice.read import read_tasks
from sobes.practice.task import Task

TASKS = read_tasks(Path(__file__).parents[2] / "bank")
PYTHONS = [sys.executable, *(one.executable for one in other_pythons() if one.version < "3.14")]


def certified(python: str, tasks: list[Task], postgres: Postgres | None = None) -> list[TaskReport]:
    with Judge(python, postgres, only=True) as judge, ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda task: certify(task, judge), tasks))


@pytest.mark.parametrize("python", PYTHONS, ids=lambda path: Path(path).parent.parent.name)
def test_references_are_accepted_and_mutants_get_their_verdicts(python: str) -> None:
    # SQL and git are judged by PostgreSQL and git, the same whatever Python runs the candidate's side
    tasks = [task for task in TASKS if python == sys.executable or task.suffix == ".py"]
    postgres = Postgres()
    try:
        reports = certified(python, tasks, postgres)
    finally:
        postgres.close()
    assert [(report.task, report.verdict, report.reason) for report in reports if report.verdict != "PASS"] == []
    decided = {report.task for report in reports if not any(one.passes_visible for one in mutants_of(report))}
    assert decided == set(), "the visible tests alone decide"


def mutants_of(report: TaskReport) -> list[SolutionReport]:
    return [one for one in report.solutions if one.role == "mutant"]


def test_there_are_tasks_of_every_kind_and_level() -> None:
    kinds = Counter(task.kind for task in TASKS)
    least = {"sql": 10, "git": 12, "async": 8, "bug": 6, "tests": 4, "web": 2, "refactor": 3}
    assert {kind: kinds[kind] for kind in least if kinds[kind] < least[kind]} == {}  # type: ignore[index]
    assert len(TASKS) >= 60
    assert min(Counter(task.level for task in TASKS).values()) >= 10


def test_every_task_has_references_that_differ_and_mutants() -> None:
    assert [task.id for task in TASKS if len({one.source for one in task.references}) < 2] == []
    assert [task.id for task in TASKS if len({one.source for one in task.mutants}) < 3] == []
