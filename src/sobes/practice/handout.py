"""What of a task is given to the person who solves it in their own editor: never what only the judge may have."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources

from sobes.practice.task import Task

GIVEN = ("test_visible.py", "scaffold.py", "schema.sql", "data-visible.sql", "setup.sh")
CLOCK = "virtual_clock"


def solution_name(task: Task) -> str:
    """Name of the file that the person writes: the module that the tests import, their own test file, a script."""
    if task.kind in ("sql", "git"):
        return f"solution{task.suffix}"
    return f"test_{task.solution}.py" if task.kind == "tests" else f"{task.solution}.py"


def given_files(task: Task) -> Mapping[str, str]:
    """The starter under the solution's name, and beside it what the visible tests need, by file name."""
    files = {name: task.files[name] for name in GIVEN if name in task.files}
    if task.kind == "tests" and "subject.py" in task.files:
        files[f"{task.solution}.py"] = task.files["subject.py"]
    given = {solution_name(task): task.starter, **files}
    if task.kind == "async" or any(CLOCK in text for text in given.values()):
        given[f"{CLOCK}.py"] = virtual_clock()
    return given


def virtual_clock() -> str:
    """The source of the clock that async tasks run on."""
    return resources.files("sobes.runner").joinpath("inside", f"{CLOCK}.py").read_text(encoding="utf-8")
