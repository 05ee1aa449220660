"""Runs the tests of a git task on facts about the repository. No candidate's code is anywhere near."""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import os
import sys
from typing import Any

import pytest

QUIET = ["-p", "no:cacheprovider", "-p", "no:terminal", "--capture=no", "-c", "/dev/null", "--rootdir", "."]


class Watcher:
    """A pytest plugin: gives the fixtures, notes what comes of each test."""

    def __init__(self, repo: object, before: object) -> None:
        self._repo, self._before = repo, before
        self.found: list[dict[str, Any]] = []

    @pytest.fixture(scope="session")
    def repo(self) -> object:
        return self._repo

    @pytest.fixture(scope="session")
    def before(self) -> object:
        return self._before

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.found.append(
                {"file": str(report.nodeid), "name": "", "outcome": "error", "message": str(report.longrepr)}
            )

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when != "call" and report.passed:
            return
        file, _, name = report.nodeid.partition("::")
        outcome = "passed" if report.passed else "failed" if report.when == "call" else "error"
        self.found.append({"file": file, "name": name, "outcome": outcome, "message": told(report)})


def told(report: pytest.TestReport) -> str:
    """Why a test failed: pytest's lines about the assertion that did not hold."""
    if report.passed:
        return ""
    crash = getattr(report.longrepr, "reprcrash", None)
    text: str = crash.message if crash is not None else str(report.longrepr)
    return text.removeprefix("AssertionError: ")[:2000]


def main(data: dict[str, Any]) -> int:
    sys.path.insert(0, os.getcwd())
    repository = importlib.import_module("repository")
    watcher = Watcher(repository.from_facts(data["facts"]), repository.from_facts(data["before"]))
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        pytest.main([*QUIET, *data["files"]], plugins=[watcher])
    print(json.dumps(watcher.found))
    return 0
