"""The SQL tasks of the bank: what their folders claim holds on a real server."""

from __future__ import annotations

from pathlib import Path

import pytest

from sobes.bank.item import LANGS
from sobes.practice.read import read_tasks
from sobes.practice.task import Task

TASKS = [task for task in read_tasks(Path(__file__).parents[2] / "bank") if task.kind == "sql"]


def test_there_are_enough_of_each_mode() -> None:
    modes = [task.sql.mode for task in TASKS]
    assert len(modes) >= 11
    assert all(modes.count(mode) >= 3 for mode in ("query", "change", "sessions"))
    assert {task.level for task in TASKS} == {"junior", "middle", "senior"}


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.id)
def test_every_set_of_rows_that_is_not_shown_has_a_hint(task: Task) -> None:
    hidden = {name.removesuffix(".sql") for name in task.files if name.startswith("data-hidden")}
    assert len(hidden) >= 2
    for lang in LANGS:
        assert set(task.texts[lang].hidden) == hidden
