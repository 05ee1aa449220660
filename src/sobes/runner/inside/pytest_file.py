"""Runs a candidate's own pytest file in a room and writes what came of it to descriptor 3 as one line of JSON.

The file runs in this very process and could write that line itself; the judge therefore believes it only so far as a
file that does not know which implementation it tests can be believed: it must pass on some and fail on others.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from typing import Any

PLUGINS_OFF = ("faulthandler", "doctest", "junitxml", "pastebin", "stepwise", "cacheprovider")


class Counting:
    """A plugin of pytest that counts outcomes of whole tests."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.texts: list[str] = []

    def pytest_collectreport(self, report: Any) -> None:
        if report.failed:
            self.counts["errors"] += 1
            self.texts.append(report.longreprtext)

    def pytest_runtest_logreport(self, report: Any) -> None:
        if report.when == "call" or report.outcome != "passed":
            self.counts[report.outcome if report.when == "call" or report.outcome == "skipped" else "errors"] += 1
            if report.failed:
                self.texts.append(f"{report.nodeid.partition('::')[2]}\n{report.longreprtext}")


def main(data: dict[str, Any]) -> int:
    import pytest

    counting = Counting()
    options = ["-q", "--tb=short", "-p", "no:terminalreporter", "--rootdir=.", "-c", "pytest.ini"]
    options += [word for name in PLUGINS_OFF for word in ("-p", f"no:{name}")]
    code = int(pytest.main([*options, data["file"]], plugins=[counting]))
    told = {"code": code, "text": "\n".join(counting.texts)[:8000], **counting.counts}
    os.write(3, json.dumps(told).encode() + b"\n")
    return code
