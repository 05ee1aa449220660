"""Rooms of git tasks: one where commands run and are packed up, one that looks at the pack, none twice."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sobes.errors import BankError
from sobes.practice.task import Task, Verdict
from sobes.practice.tools import Tools
from sobes.runner.layers import AnyRooms
from sobes.runner.program import Job, Limits, Result

Facts = Mapping[str, Any]

STARTED = "1760000400 +0000"  # author's and committer's date of all that a candidate commits, so that ids repeat
SET_UP = "1759990000 +0000"
PACKED = 20_000_000  # bytes that a packed repository may have on its way
OUTPUT = 200_000  # bytes that all commands may print
SHOWN = 20_000  # characters of it that are kept
MOST_KEPT = 64  # prepared repositories

# `tick` before a command of setup.sh makes it a minute later; `as Anna` changes who commits from there on
PRELUDE = """set -e
_now=1759990000
tick() { _now=$((_now + 60)); export GIT_AUTHOR_DATE="$_now +0000" GIT_COMMITTER_DATE="$_now +0000"; }
as() {
  _mail=$(printf %s "$1" | tr A-Z a-z)@example.com
  export GIT_AUTHOR_NAME="$1" GIT_AUTHOR_EMAIL="$_mail" GIT_COMMITTER_NAME="$1" GIT_COMMITTER_EMAIL="$_mail"
}
commit() { tick; git add -A && git commit -q -m "$1"; }
"""


@dataclass(frozen=True, slots=True)
class Prepared:
    """The repository that a task begins with: as it is packed, and the facts about it."""

    pack: str
    facts: Facts


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of running commands in a room. `report`: None where the room did not come to its end."""

    report: Mapping[str, Any] | None
    result: Result

    @property
    def printed(self) -> str:
        return "" if self.report is None else "".join(part["output"] for part in self.report["played"])[:SHOWN]

    @property
    def verdict(self) -> Verdict | None:
        """The limit that was broken, if one was."""
        report = self.report
        if self.result.memory_exceeded:
            return "MLE"
        if self.result.timed_out or (report is not None and report["timed_out"]):
            return "TLE"
        if report is None:
            return "RE"
        return "OLE" if sum(part["size"] for part in report["played"]) > OUTPUT else None


def candidate_limits(task: Task) -> Limits:
    """The processor's time decides; the wall clock only ends what waits, also on a busy machine."""
    return Limits(
        wall=4 * task.limits.time + 12, cpu=task.limits.time, memory=task.limits.memory,
        processes=max(32, task.limits.processes), output=PACKED, disk=64, file_size=16_000_000,
    )  # fmt: skip


def run_commands(
    rooms: AnyRooms, commands: list[str], start: str, limits: Limits, *, whole: bool, date: str = STARTED
) -> Ran:
    """Run commands one after another in one shell of a fresh room. `whole`: nothing is run if one does not parse."""
    data = {
        "commands": commands, "start": start, "date": date, "wall": limits.wall - 6, "whole": whole,
        "limit": 4 * SHOWN // max(1, min(4, len(commands))),
    }  # fmt: skip
    result = rooms.run(Job("git_room", data=data), limits)
    return Ran(told(result), result)


def told(result: Result) -> dict[str, Any] | None:
    """The last line of what a room printed: our own process prints it after every other one has been ended."""
    lines = result.stdout.splitlines() if result.fine else []
    try:
        report = json.loads(lines[-1]) if lines else None
    except ValueError:
        return None
    return report if isinstance(report, dict) else None


def look_at(report: Mapping[str, Any], tools: Tools) -> Facts:
    """Facts about what a room packed up; `fault`: why there are none."""
    if report["fault"]:
        return {"fault": report["fault"]}
    result = tools.testers.run(
        Job("git_look", data={"pack": report["pack"]}), Limits(wall=30, cpu=10, memory=512, output=PACKED, disk=96)
    )
    facts: Facts = json.loads(result.stdout) if result.fine else {"fault": "large"}
    return facts


_kept: dict[str, Prepared] = {}
_keeping = threading.Lock()


def prepared(setup: str, tools: Tools) -> Prepared:
    """What setup.sh makes: always the same, so it is run once."""
    with _keeping:
        if setup in _kept:
            return _kept[setup]
    limits = Limits(wall=36, cpu=20, memory=512, output=PACKED, file_size=16_000_000)
    ran = run_commands(tools.testers, [PRELUDE + setup], "", limits, whole=True, date=SET_UP)
    facts = look_at(ran.report, tools) if ran.report is not None else {"fault": "not run"}
    if ran.report is None or ran.verdict or facts["fault"] or ran.report["played"][0]["code"] != 0:
        why = ran.printed.strip() or ran.result.stderr.strip() or facts["fault"]
        raise BankError("The script that prepares the repository fails: {why}", why=why[-2000:])
    with _keeping:
        if len(_kept) >= MOST_KEPT:
            del _kept[next(iter(_kept))]
        _kept[setup] = Prepared(ran.report["pack"], facts)
        return _kept[setup]
