"""Judges a solution by a test file of foreign origin: the layout of public exercise tracks, a file beside a file.

The tests (pytest functions or unittest classes) import the solution's module by its name. They run where the tests of
our own tasks run, and the solution where ours do: what the tests import is a stand-in.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from sobes.errors import ImportFileError
from sobes.practice.code import NOT_TEXT, judge_parts, limits_of
from sobes.practice.names import imported_from, imports, parsed
from sobes.practice.session import Part
from sobes.practice.task import Judgement, SqlDemands, Task, TaskLimits
from sobes.practice.tools import Tools
from sobes.practice.verdicts import ACCEPTED, is_text
from sobes.saying import Row, Saying

LARGEST = 1_000_000  # bytes of a file beside
MOST = 100  # files beside
BLIND = {
    "capsys": "capsys", "capfd": "capfd", "redirect_stdout": "redirect_stdout", "StringIO": "StringIO",
    "patch": "mock.patch", "subprocess": "subprocess", "inspect": "inspect", "getsource": "inspect",
}  # fmt: skip
NO_TESTS = Saying("No test was found in the file.")
IMPORTS_NOT = Saying("The tests do not import the solution: its file must be named as the module that they import.")


def judge_foreign(test_file: Path, solution: Path, tools: Tools, limits: TaskLimits) -> Judgement:
    """The verdict with a check for each test, all of them visible. Raises ImportFileError, RunnerError."""
    tests, source = text_of(test_file), text_of(solution)
    if not solution.stem.isidentifier():
        raise ImportFileError("{file} cannot be imported: its name is no name of a module.", file=solution.name)
    if solution.stem not in imports(tests):
        return Judgement("IE", (), Row((IMPORTS_NOT, solution.stem), "\n"))
    beside = files_beside(test_file, solution) | files_beside(solution, test_file)
    if not is_text(source):
        return Judgement("CE", (), NOT_TEXT)
    task = as_task(test_file.name, tests, solution.stem, limits)
    part = Part("tests", test_file.name, True, limits_of(limits))
    with_tests = {test_file.name: tests} | needed(tests, beside, solution.stem)
    with_solution = {f"{solution.stem}.py": source} | needed(source, beside, "")
    wanted = tuple(dict.fromkeys(imported_from(parsed(tests), solution.stem)))
    data = {"modules": [solution.stem], "wanted": {solution.stem: wanted}}
    return explained(judge_parts(task, (part,), tools, with_tests, with_solution, data), tests)


def text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ImportFileError("{file} cannot be read: {error}", file=str(path), error=str(error)) from error


def files_beside(path: Path, other: Path) -> dict[str, str]:
    """Small texts in the same folder, by name, but for the two that are judged."""
    found: dict[str, str] = {}
    for one in sorted(path.resolve().parent.iterdir()):
        judged = one in (path.resolve(), other.resolve())
        if judged or not one.is_file() or one.stat().st_size > LARGEST or len(found) >= MOST:
            continue
        try:
            found[one.name] = one.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            continue  # what is no text cannot be given
    return found


def needed(text: str, beside: Mapping[str, str], without: str) -> dict[str, str]:
    """The files beside that a text imports, themselves or through one another, or names in a string."""
    found: dict[str, str] = {}
    waiting = [text]
    while waiting:
        one = waiting.pop()
        modules = imports(one) - {without}
        for name, content in beside.items():
            imported = name.endswith(".py") and name.removesuffix(".py") in modules
            named = not name.endswith(".py") and name in one
            if name not in found and (imported or named):
                found[name] = content
                waiting += [content] if imported else []
    return found


def as_task(file: str, tests: str, module: str, limits: TaskLimits) -> Task:
    """A task without prose around a test file."""
    return Task(
        id=module, version=1, kind="code", level="junior", section="", topics=(), minutes=0, items=(), needs={},
        solution=module, kills=0, limits=limits, sql=SqlDemands(), texts={}, starter="", references=(), mutants=(),
        files={file: tests}, folder=Path(),
    )  # fmt: skip


def explained(judgement: Judgement, tests: str) -> Judgement:
    """With what the tests use that cannot work over a wire, where they fail."""
    if judgement.verdict == "AC":
        return replace(judgement, message=ACCEPTED) if judgement.checks else Judgement("IE", (), NO_TESTS)
    names = {node.id for node in ast.walk(parsed(tests)) if isinstance(node, ast.Name)}
    names |= {node.attr for node in ast.walk(parsed(tests)) if isinstance(node, ast.Attribute)}
    names |= {node.arg for node in ast.walk(parsed(tests)) if isinstance(node, ast.arg)}
    used = sorted({BLIND[name] for name in names if name in BLIND})
    if not used:
        return judgement
    why = Saying(
        "The solution runs in another process. These tests use what does not see through that: {names}",
        names=", ".join(used),
    )
    return replace(judgement, message=Row((judgement.message, why), "\n"))
