"""Judges tests that the candidate wrote: green on every right implementation, red on enough broken ones."""

from __future__ import annotations

import contextlib
import json
import os
import random
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from sobes.practice.code import NOT_TEXT, OUTPUT, hidden_check, with_figures
from sobes.practice.session import Watched
from sobes.practice.task import CheckResult, Judgement, Outcome, Task, Verdict
from sobes.practice.tools import Tools
from sobes.practice.verdicts import ACCEPTED, MESSAGES, VISIBLE_PASSED, OnCheck, is_text
from sobes.runner.program import Job, Limits, Result
from sobes.saying import Row, Saying, Value

FILE = "test_candidate.py"
SUBJECT = "subject.py"
MOST_REPORT = 100_000  # bytes
NO_TESTS = Saying("There is no test that passes.")
ON_RIGHT = Saying("The tests fail on an implementation that is right.")
TOO_FEW = Saying("The tests let too many broken implementations pass.")


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of the candidate's file on one implementation. `counts`: of pytest's outcomes; `text`: of failures."""

    result: Result
    code: int
    counts: Mapping[str, int]
    text: str

    @property
    def passed(self) -> bool:
        """Every test ran and passed, at least one, and the process ended as pytest says."""
        bad = any(self.counts.get(name) for name in ("failed", "errors"))
        return self.result.fine and self.code == 0 and not bad and self.counts.get("passed", 0) > 0

    @property
    def caught(self) -> bool:
        """A test failed, or the tests did not come to an end in time."""
        red = self.code == 1 and self.result.exit_code == 1 and self.counts.get("failed", 0) > 0
        return red or self.result.timed_out or (self.counts.get("errors", 0) > 0 and self.result.exit_code in (1, 2))

    @property
    def limit(self) -> Verdict | None:
        if self.result.memory_exceeded:
            return "MLE"
        if self.result.output_exceeded:
            return "OLE"
        return "TLE" if self.result.timed_out else None


def judge_tests(
    task: Task,
    source: str,
    tools: Tools,
    visible_only: bool = False,
    progress: OnCheck | None = None,
    seed: int | None = None,
) -> Judgement:
    """Judge a test file. The subject comes first, then the other implementations in an order shuffled by `seed`."""
    tell = progress or (lambda check: None)
    fault = text_fault(source)
    if fault:
        return Judgement("CE", untried(task, (), visible_only), fault)
    subject = run_on(task, source, task.files[SUBJECT], tools)
    checks = [subject_check(subject)]
    tell(checks[0])
    judgement = verdict_on_subject(subject)
    if judgement is not None or visible_only:
        verdict, message = judgement or ("AC", VISIBLE_PASSED)
        every = (*checks, *untried(task, ("subject",), visible_only))
        return with_figures(Judgement(verdict, every, message), [subject.result])
    order = [*implementations(task, "right"), *implementations(task, "broken")]
    random.Random(zlib.crc32(source.encode()) if seed is None else seed).shuffle(order)
    results = [subject.result]
    failed_on_right, caught = False, 0
    for name in order:
        ran = run_on(task, source, task.files[name], tools)
        results.append(ran.result)
        right = name.startswith("right/")
        good = ran.passed if right else ran.caught
        failed_on_right |= right and not good
        caught += not right and good
        checks.append(named_check(task, name, "passed" if good else "failed"))
        tell(checks[-1])
    if failed_on_right:
        verdict, message = "WA", ON_RIGHT
    elif caught < task.kills:
        verdict, message = "WA", Row((TOO_FEW, f"{caught}/{task.kills}"), "\n")
    else:
        verdict, message = "AC", ACCEPTED
    place = {name: at for at, name in enumerate(["subject", *map(stem, names_of(task))])}
    ordered = tuple(sorted(checks, key=lambda check: place[check.name]))
    return with_figures(Judgement(verdict, ordered, message), results)


def implementations(task: Task, folder: str) -> list[str]:
    return sorted(name for name in task.files if name.startswith(f"{folder}/") and name.endswith(".py"))


def names_of(task: Task) -> list[str]:
    return [*implementations(task, "right"), *implementations(task, "broken")]


def stem(name: str) -> str:
    """The name that a check has: right ones are not told apart by what is right about them."""
    folder, _, file = name.partition("/")
    return file.removesuffix(".py") if folder == "broken" else f"right {file.removesuffix('.py')}"


def text_fault(source: str) -> Value:
    """Why a file is no Python, or ""."""
    if not is_text(source):
        return NOT_TEXT
    try:
        compile(source, FILE, "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        where = f"{FILE}:{error.lineno}: " if isinstance(error, SyntaxError) else ""
        return Row((MESSAGES["CE"], f"{where}{type(error).__name__}: {error}"), "\n")
    return ""


def run_on(task: Task, source: str, implementation: str, tools: Tools) -> Ran:
    """Run the file beside one implementation. Raises RunnerError."""
    seconds = task.limits.time
    limits = Limits(
        wall=6 * seconds + 10, cpu=seconds + 1, memory=task.limits.memory, processes=task.limits.processes,
        output=OUTPUT,
    )  # fmt: skip
    files = {f"{task.solution}.py": implementation, FILE: source, "pytest.ini": "[pytest]\n"}
    report, end = os.pipe()
    try:
        job = Job("pytest_file", files, {"file": FILE}, {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"})
        try:
            watched = Watched(tools.pytests, job, limits, [end])
        finally:
            os.close(end)
        told = b""
        while len(told) < MOST_REPORT and (chunk := os.read(report, 65536)):
            told += chunk
        result = watched.ended(limits.wall if len(told) < MOST_REPORT else 0)
    finally:
        os.close(report)
    return ran_of(result, told)


def ran_of(result: Result, told: bytes) -> Ran:
    """What the report says, as far as it is one: a file can write there whatever it likes."""
    line: object = None
    with contextlib.suppress(ValueError, RecursionError):
        line = json.loads(told)
    if not isinstance(line, dict):
        return Ran(result, -1, {}, "")
    names = ("passed", "failed", "errors", "skipped")
    counts = {name: line[name] for name in names if isinstance(line.get(name), int)}
    code, text = line.get("code"), line.get("text")
    return Ran(result, code if isinstance(code, int) else -1, counts, text if isinstance(text, str) else "")


def subject_check(ran: Ran) -> CheckResult:
    """The candidate has the subject, so everything may be told."""
    return CheckResult("subject", True, "passed" if ran.passed else "failed", ran.text)


def verdict_on_subject(ran: Ran) -> tuple[Verdict, Value] | None:
    if ran.passed:
        return None
    if ran.limit:
        return ran.limit, MESSAGES[ran.limit]
    if ran.counts.get("errors") and not ran.counts.get("failed"):
        return "RE", MESSAGES["RE"]
    if ran.counts.get("failed"):
        return "WA", ON_RIGHT
    return "WA", NO_TESTS


def named_check(task: Task, name: str, outcome: Outcome) -> CheckResult:
    return hidden_check(task, stem(name), outcome)


def untried(task: Task, done: tuple[str, ...], visible_only: bool) -> tuple[CheckResult, ...]:
    first = () if "subject" in done else (CheckResult("subject", True, "not run"),)
    rest = () if visible_only else tuple(named_check(task, name, "not run") for name in names_of(task))
    return (*first, *rest)
