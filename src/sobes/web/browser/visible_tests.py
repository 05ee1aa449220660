"""Runs visible tests beside a solution, in the browser: pytest's reports as plain values.

Run inside Pyodide, never imported by the rest. It decides nothing: the judge does.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
import tempfile
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

MOST_PRINTED = 1_000_000  # characters; then the run is stopped
MOST_SHOWN = 20_000
MOST_MESSAGE = 6_000
# What a browser's Python lacks: a run that meets it says nothing of the solution.
LACKING = (
    "can't start new thread", "emscripten does not support", "Function not implemented", "not supported on this",
    "Cannot stack switch",  # a loop of the solution's own that waits inside the browser's
)  # fmt: skip


class TooMuchOutput(BaseException):
    """More was printed than is allowed. No `except Exception` of the program holds it."""


class Printed(io.TextIOBase):
    """Takes what the program prints, up to a bound."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.count = 0

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if self.count < MOST_SHOWN:
            self.parts.append(text[: MOST_SHOWN - self.count])
        self.count += len(text)
        if self.count > MOST_PRINTED:
            raise TooMuchOutput(f"more than {MOST_PRINTED} characters were printed")
        return len(text)

    def text(self) -> str:
        return "".join(self.parts)


class Reports:
    """A plugin of pytest: what came of each test. `known` are the files of this run, `solution` the person's one."""

    def __init__(self, folder: Path, solution: str) -> None:
        self.folder, self.solution = folder, solution
        self.checks: list[dict[str, Any]] = []
        self.fault = ""
        self.lacking = False
        self.printed = Printed()

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        config.pluginmanager.unregister(name="terminalreporter")
        sys.stdout = sys.stderr = self.printed

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> Any:
        outcome = yield
        report = outcome.get_result()
        if report.when != "call" and not report.failed:
            return
        check: dict[str, Any] = {"name": item.name, "outcome": "passed" if report.passed else "failed", "message": ""}
        if call.excinfo is not None and not report.passed:
            check["message"] = shortened(report.longreprtext)
            check["line"] = self.line(call.excinfo)
            check["raised"] = not isinstance(call.excinfo.value, AssertionError | pytest.fail.Exception)
            self.lacking = self.lacking or lacks(call.excinfo.value)
        self.checks.append(check)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed and not self.fault:
            self.fault = shortened(report.longreprtext)

    @pytest.hookimpl(hookwrapper=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> Any:
        outcome = yield
        call = getattr(outcome.get_result(), "call", None)
        if call is not None and call.excinfo is not None:
            cause = call.excinfo.value.__cause__ or call.excinfo.value
            self.lacking = self.lacking or lacks(cause)

    def line(self, excinfo: pytest.ExceptionInfo[BaseException]) -> int | None:
        """The last line of the person's file in a traceback, counted from 1."""
        lines = [one.lineno + 1 for one in excinfo.traceback if Path(str(one.path)).name == self.solution]
        return lines[-1] if lines else None


def shortened(text: str) -> str:
    return text if len(text) <= MOST_MESSAGE else text[: MOST_MESSAGE - 2] + " …"


def lacks(error: BaseException) -> bool:
    return isinstance(error, ModuleNotFoundError | OSError | RuntimeError) and any(one in str(error) for one in LACKING)


def syntax_error(source: str, name: str) -> dict[str, Any] | None:
    """Where a source does not compile: line and column from 1, and the message; None where it does."""
    try:
        compile(source, name, "exec")
    except SyntaxError as error:
        return {"line": error.lineno or 1, "column": error.offset or 1, "message": error.msg or "invalid syntax"}
    except (ValueError, RecursionError, MemoryError) as error:
        return {"line": 1, "column": 1, "message": str(error)}
    return None


def run(files: Mapping[str, str], solution: str, tests: str) -> dict[str, Any]:
    """Run the file `tests` in a fresh folder with `files`; `solution` is the name of the person's own file."""
    fault = syntax_error(files[solution], solution)
    if fault:
        return {"checks": [], "syntax": fault, "fault": "", "output": "", "lacking": False}
    folder = Path(tempfile.mkdtemp())
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    reports = Reports(folder, solution)
    before = set(sys.modules), list(sys.path), Path.cwd(), sys.stdout, sys.stderr
    try:
        os.chdir(folder)
        sys.stdout = sys.stderr = io.StringIO()
        options = ["-p", "no:cacheprovider", "-p", "no:faulthandler", "--capture=no", "--color=no", "--rootdir=.",
                   "-W", "ignore", "--override-ini=addopts=", tests]  # fmt: skip
        pytest.main(options, plugins=[reports])
    except TooMuchOutput as error:
        reports.fault = f"{error}"
    except BaseException as error:  # what a solution raises must not end the browser's Python
        reports.fault = shortened("".join(traceback.format_exception_only(error)))
    finally:
        modules, path_before, cwd, sys.stdout, sys.stderr = before
        sys.path[:] = path_before
        os.chdir(cwd)
        for name in set(sys.modules) - modules:
            if is_below(folder, getattr(sys.modules[name], "__file__", None)):
                del sys.modules[name]
        shutil.rmtree(folder, ignore_errors=True)
    return {
        "checks": reports.checks, "syntax": None, "fault": reports.fault, "output": reports.printed.text(),
        "lacking": reports.lacking,
    }  # fmt: skip


def is_below(folder: Path, file: str | None) -> bool:
    return bool(file) and str(file).startswith(str(folder))


def run_json(request: str) -> str:
    """The same over JSON: what crosses into the browser's own language and back."""
    asked = json.loads(request)
    return json.dumps(run(asked["files"], asked["solution"], asked["tests"]))


def syntax_json(source: str) -> str:
    return json.dumps(syntax_error(source, "solution.py"))
