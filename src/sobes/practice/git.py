"""Judges git tasks: the goal is what the repository is afterwards, never which commands were typed.

Four rooms, each fresh: one prepares the repository (kept for the next time), one runs the candidate's commands and
packs up, one looks at what was packed with nothing of the candidate's configuration, one runs the tests on the facts.
Tests are never where the commands run, nor is the script that prepared the repository.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from sobes.errors import BankError
from sobes.practice import repository
from sobes.practice.git_rooms import Facts, candidate_limits, look_at, prepared, run_commands
from sobes.practice.names import tests_in
from sobes.practice.repository import Repository, from_facts
from sobes.practice.task import CheckResult, Judgement, Outcome, Task, Verdict
from sobes.practice.tools import Tools
from sobes.practice.verdicts import ACCEPTED, MESSAGES, VISIBLE_PASSED, OnCheck, is_text
from sobes.runner.program import Job, Limits
from sobes.saying import Row, Saying, Value

VISIBLE, HIDDEN = "test_visible.py", "test_hidden.py"
LONGEST = 20_000  # characters of a submission
MOST_COMMANDS = 200
LONGEST_COMMAND = 4_000

IN_GIT: Mapping[Verdict, Saying] = {
    **MESSAGES,
    "RE": Saying("The commands could not be run."),
    "OLE": Saying("The commands printed more than they may."),
    "CE": Saying("The shell cannot read the commands."),
}
LONG = Saying("The commands are longer than the judge reads.")
NOT_TEXT = Saying("The commands are not text that a shell can read.")
DAMAGED = Saying("git cannot read the repository any more: it is damaged.")
LARGE = Saying("The repository has grown larger than the judge looks at.")
FAULTS = {"damaged": DAMAGED, "large": LARGE}


@dataclass(frozen=True, slots=True)
class Played:
    """One command, what it printed (both streams, as a terminal shows them), its exit code; None: it did not end."""

    command: str
    output: str
    exit_code: int | None


@dataclass(frozen=True, slots=True)
class Session:
    """Commands that were run from the start in one shell, and the repository after them.

    `repository`: None where it cannot be read; `message` then says why. `before`: what it was.
    """

    commands: tuple[Played, ...]
    repository: Repository | None
    before: Repository
    verdict: Verdict | None = None  # a limit that ended the session: TLE, MLE, OLE
    message: Value = ""


def judge_git(
    task: Task, source: str, tools: Tools, visible_only: bool = False, progress: OnCheck | None = None
) -> Judgement:
    """Judge a script of commands. Raises RunnerError where nothing can be run here."""
    files = (VISIBLE,) if visible_only else (VISIBLE, HIDDEN)
    refused = unreadable(source, LONGEST)
    if refused:
        return Judgement("CE", tuple(not_run(task, files)), refused)
    try:
        start = prepared(task.files["setup.sh"], tools)
    except BankError as error:
        return Judgement("IE", tuple(not_run(task, files)), Row((IN_GIT["IE"], error.saying), "\n"))
    ran = run_commands(tools.rooms, [source], start.pack, candidate_limits(task), whole=True)
    known = Judgement(
        "AC", tuple(not_run(task, files)), output=ran.printed, cpu=ran.result.cpu, wall=ran.result.wall,
        memory=ran.result.peak_memory, where=f"git {start.facts['git']}", isolation=ran.result.layer,
    )  # fmt: skip
    if ran.report is not None and ran.report["syntax"]:
        return replace(known, verdict="CE", message=Row((IN_GIT["CE"], ran.report["syntax"]["0"]), "\n"), output="")
    if ran.verdict:
        return replace(known, verdict=ran.verdict, message=IN_GIT[ran.verdict])
    assert ran.report is not None
    facts = look_at(ran.report, tools)
    if facts["fault"]:
        return replace(known, verdict="WA", message=FAULTS.get(facts["fault"], DAMAGED))
    checks = tested(task, facts, start.facts, files, tools)
    if checks is None:
        return replace(known, verdict="IE", message=IN_GIT["IE"])
    for check in checks:
        if progress and check.outcome != "not run":
            progress(check)
    failed = any(check.outcome == "failed" for check in checks)
    message = IN_GIT["WA"] if failed else VISIBLE_PASSED if visible_only else ACCEPTED
    return replace(known, verdict="WA" if failed else "AC", checks=checks, message=message)


def play(task: Task, commands: Sequence[str], tools: Tools) -> Session:
    """Run all commands from the start in one shell; undoing one is playing the others.

    Raises RunnerError where nothing can be run here, BankError where setup.sh fails.
    """
    start = prepared(task.files["setup.sh"], tools)
    before = from_facts(start.facts)
    refused: Value = LONG if len(commands) > MOST_COMMANDS else ""
    for one in commands:
        refused = refused or unreadable(one, LONGEST_COMMAND)
    if refused:
        return Session((), None, before, message=refused)
    ran = run_commands(tools.rooms, list(commands), start.pack, candidate_limits(task), whole=False)
    parts = ran.report["played"] if ran.report is not None else ()
    played = tuple(Played(one, part["output"], part["code"]) for one, part in zip(commands, parts, strict=False))
    message: Value = IN_GIT[ran.verdict] if ran.verdict else ""
    if ran.report is None:
        return Session(played, None, before, ran.verdict, message)
    facts = look_at(ran.report, tools)
    if facts["fault"]:
        return Session(played, None, before, ran.verdict, FAULTS.get(facts["fault"], DAMAGED))
    return Session(played, from_facts(facts), before, ran.verdict, message)


def unreadable(source: str, most: int) -> Value:
    """Why a text cannot be given to a shell, or ""."""
    if len(source) > most:
        return LONG
    return "" if is_text(source) else NOT_TEXT


@lru_cache(maxsize=1)
def values_of_tests() -> str:
    """The module whose values the tests get."""
    return Path(repository.__file__).read_text(encoding="utf-8")


def tested(
    task: Task, facts: Facts, before: Facts, files: Sequence[str], tools: Tools
) -> tuple[CheckResult, ...] | None:
    """A check for each test; None where the tests themselves are at fault."""
    job = Job(
        "git_tester",
        {**{name: task.files[name] for name in files}, "repository.py": values_of_tests(), "pytest.ini": "[pytest]\n"},
        {"facts": facts, "before": before, "files": list(files)},
        {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
    )
    result = tools.testers.run(job, Limits(wall=30, cpu=10, output=4_000_000))
    if not result.fine:
        return None
    found = json.loads(result.stdout)
    if any(one["outcome"] == "error" for one in found):
        return None
    checks: list[CheckResult] = []
    for check in not_run(task, files):
        if not check.visible and any(one.outcome == "failed" for one in checks):
            checks.append(check)  # the first failing test decides
            continue
        cases = [one for one in found if one["name"].partition("[")[0] == check.name]
        if not cases:
            return None
        failed = next((one for one in cases if one["outcome"] == "failed"), None)
        outcome: Outcome = "failed" if failed else "passed"
        checks.append(replace(check, outcome=outcome, message=failed["message"] if failed and check.visible else ""))
    return tuple(checks)


def not_run(task: Task, files: Sequence[str]) -> list[CheckResult]:
    """A check for each test function, with what the texts tell of it."""
    checks = []
    for file in files:
        for name in tests_in(task.files[file]):
            visible = file == VISIBLE
            told = task.goal_of(name) if visible else task.hint_of(name)
            checks.append(CheckResult(name, visible, "not run", hint=told))
    return checks
