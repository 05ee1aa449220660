"""Tasks that a browser's Python can run, and what it said of a solution where there is no sandbox.

Whoever sits at the browser may change what it sends, so it is no verdict and never becomes one. What is done here is
to take nothing but values of the expected form and size, and to say by them what the visible tests came to. Hidden
tests never get to the browser.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sobes.errors import PracticeError
from sobes.practice.code import IMPORT
from sobes.practice.foreign import NO_TESTS
from sobes.practice.task import CheckResult, Judgement, Task, TaskKind
from sobes.practice.verdicts import MESSAGES, VISIBLE_PASSED
from sobes.saying import Row, Saying

KINDS: tuple[TaskKind, ...] = ("code", "bug", "refactor", "async", "web", "tests")
WHERE = "Pyodide"
MOST_CHECKS = 500
LONGEST_NAME = 300  # characters
LONGEST_TEXT = 20_000  # of a message, of what was printed
LONGEST_RUN = 400_000  # of everything
LINES = 100_000


def runs_in_browser(task: Task) -> bool:
    """Whether a browser's Python can run the visible tests: no packages, no server, no program beside it."""
    return task.kind in KINDS and set(task.needs) <= {"cpython"}


def judgement_of_run(sent: str) -> Judgement:
    """What came of the visible tests, as the page sends it: JSON. Raises PracticeError where it has another form."""
    try:
        if len(sent) > LONGEST_RUN:
            raise ValueError("too long")
        return read(mapping(json.loads(sent)))
    except (ValueError, TypeError, KeyError, RecursionError):
        raise PracticeError("What the browser sent is not what came of a run. Reload the page.") from None


def read(run: Mapping[str, Any]) -> Judgement:
    rows, syntax = run["checks"], run["syntax"]
    if not isinstance(rows, list) or len(rows) > MOST_CHECKS:
        raise TypeError("checks")
    checks = tuple(check(mapping(row)) for row in rows)
    fault, output, slow = text(run["fault"]), text(run["output"]), flag(run["slow"])
    failed = [mapping(row) for row, one in zip(rows, checks, strict=True) if one.outcome == "failed"]

    def came(verdict: Any, message: Saying, detail: str = "") -> Judgement:
        return Judgement(verdict, checks, Row((message, detail), "\n") if detail else message, output, where=WHERE)

    if syntax is not None:
        return came("CE", MESSAGES["CE"], f"{line(mapping(syntax)['line'])}: {text(syntax['message'])}")
    if slow:
        return came("TLE", MESSAGES["TLE"])
    if fault:
        return came("RE", MESSAGES["RE"] if checks else IMPORT, fault)
    if not checks:
        return came("WA", NO_TESTS)
    if failed:
        verdict = "RE" if flag(failed[0]["raised"]) else "WA"
        return came(verdict, MESSAGES["RE"] if verdict == "RE" else MESSAGES["WA"])
    return came("AC", VISIBLE_PASSED)


def check(row: Mapping[str, Any]) -> CheckResult:
    outcome = row["outcome"]
    if outcome not in ("passed", "failed"):
        raise ValueError("outcome")
    flag(row["raised"])
    return CheckResult(text(row["name"], LONGEST_NAME), True, outcome, text(row["message"]))


def mapping(value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise TypeError("an object is missing")
    return value


def text(value: object, longest: int = LONGEST_TEXT) -> str:
    """With a question mark for each half of a surrogate pair, which no page can show."""
    if not isinstance(value, str) or len(value) > longest:
        raise TypeError("a text is missing or too long")
    return value.encode("utf-8", "replace").decode()


def flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("neither true nor false")
    return value


def line(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value <= LINES:
        raise TypeError("no number of a line")
    return value
