"""Judges Python tasks: visible tests, then hidden ones, then how the cost grows; each on a candidate of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sobes.practice.growth import Costs, measure
from sobes.practice.names import imports, tests_in, wanted_names
from sobes.practice.session import Event, Part, Seen, Session
from sobes.practice.task import CheckResult, Judgement, Outcome, Task, TaskLimits, Verdict
from sobes.practice.tools import Tools
from sobes.practice.verdicts import ACCEPTED, GROWTH_CHECK, MESSAGES, VISIBLE_PASSED, OnCheck, is_text
from sobes.runner.program import Limits, Result
from sobes.saying import Row, Saying, Value

VISIBLE, HIDDEN, SCALE = "test_visible.py", "test_hidden.py", "scale.py"
OUTPUT = 200_000  # bytes that a solution may print
SHOWN = 20_000  # characters of it that are kept
CLOCKWORK = (
    "virtual_clock", "time", "asyncio", "asyncio.base_events", "asyncio.events", "asyncio.futures", "asyncio.locks",
    "asyncio.queues", "asyncio.runners", "asyncio.taskgroups", "asyncio.tasks", "asyncio.timeouts",
)  # fmt: skip

DIED = Saying("The process of the solution ended before the tests did.")
STILL = Saying("The code waits for something that never comes.")
STEEP = Saying("The cost grows more steeply with the size of the input than the task allows.")
LACKS = Saying("The code lacks a name that the statement demands.")
TOUCHED = Saying("The code replaces what its tests run on.")
IMPORT = Saying("The code fails while it is imported.")
CANNOT = Saying("The tests ask for what cannot be done with a solution in another process.")
NOT_TEXT = Saying("The code is not text that Python can read.")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong. The first line of `message` is a sentence of ours, the rest what the machine said."""

    verdict: Verdict
    message: Value


def judge_code(
    task: Task, source: str, tools: Tools, visible_only: bool = False, progress: OnCheck | None = None
) -> Judgement:
    """Judge a submission. Raises RunnerError where nothing can be run here."""
    parts = parts_of(task, visible_only)
    if not is_text(source):
        return Judgement("CE", not_run(task, parts), NOT_TEXT)
    tests = {part.file: task.files[part.file] for part in parts}
    return judge_parts(task, parts, tools, tests, solution_of(task, source), data_of(task, parts), progress)


def judge_parts(
    task: Task,
    parts: tuple[Part, ...],
    tools: Tools,
    tests: Mapping[str, str],
    solution: Mapping[str, str],
    data: Mapping[str, Any],
    progress: OnCheck | None = None,
) -> Judgement:
    """Run part after part until one fails. `tests` and `solution`: the files in the two rooms."""
    tell = progress or (lambda check: None)
    checks: list[CheckResult] = []
    results: list[Result] = []
    fault: Fault | None = None
    touched: Fault | None = None  # told only where no test fails: a failing one says more
    usual: Costs | None = None
    with Session(tools, tests, solution, parts, data) as session:
        for number, part in enumerate(parts):
            seen, costs = run_part(session, number, usual)
            if part.solution is not None:
                usual = costs
                fault = None if costs else Fault("IE", MESSAGES["IE"])
                if fault:
                    break
                continue
            results += [seen.result] if seen.result else []
            found, fault = assess(task, part, seen, costs)
            touched = touched or fault_of_touch(seen)
            checks += found
            for check in found:
                tell(check)
            if fault:
                break
    fault = fault or touched
    done = {check.name for check in checks}
    checks += [check for check in not_run(task, parts) if check.name not in done]
    verdict: Verdict = fault.verdict if fault else "AC"
    whole = any(not part.visible for part in parts)
    message = fault.message if fault else ACCEPTED if whole else VISIBLE_PASSED
    return with_figures(Judgement(verdict, tuple(checks), message), results)


def with_figures(judgement: Judgement, results: list[Result]) -> Judgement:
    """With what the candidate's side printed in its first run, and what all runs used up."""
    if not results:
        return judgement
    return replace(
        judgement,
        output=(results[0].stdout + results[0].stderr)[:SHOWN],
        cpu=sum(one.cpu for one in results),
        wall=sum(one.wall for one in results),
        memory=max(one.peak_memory for one in results),
        isolation=results[0].layer,
    )


def limits_of(limits: TaskLimits) -> Limits:
    """Of the candidate's side in one part.

    The processor's time decides. The wall clock only ends what neither works nor ends, also on a busy machine.
    """
    seconds = limits.time
    return Limits(
        wall=6 * seconds + 10, cpu=seconds, memory=limits.memory, processes=limits.processes, output=OUTPUT,
    )  # fmt: skip


def parts_of(task: Task, visible_only: bool) -> tuple[Part, ...]:
    limits = limits_of(task.limits)
    parts = [Part("tests", VISIBLE, True, limits)]
    if not visible_only:
        parts.append(Part("tests", HIDDEN, False, limits))
        if SCALE in task.files:
            measured = max(20.0, 10 * task.limits.time)
            # Alone: what a child or a thread of its own did would not be on the clock that is read
            alone = replace(limits, cpu=measured, wall=4 * measured + 10, processes=1)
            for right in task.references[:1]:
                parts.append(Part("scale", SCALE, False, alone, solution_of(task, right.source)))
            parts.append(Part("scale", SCALE, False, alone))
    return tuple(part for part in parts if part.file in task.files)


def solution_of(task: Task, source: str) -> dict[str, str]:
    """What lies in the candidate's room. Nothing of the tests."""
    files = {f"{task.solution}.py": source}
    if "scaffold.py" in task.files:
        files["scaffold.py"] = task.files["scaffold.py"]
    return files


def data_of(task: Task, parts: tuple[Part, ...]) -> dict[str, Any]:
    """The modules that the tests import from the candidate's side, and the names they want of them."""
    texts = [task.files[part.file] for part in parts]
    helpers = [name for name in ("virtual_clock", "scaffold") if any(name in imports(text) for text in texts)]
    if "scaffold" in helpers:
        texts.append(task.files.get("scaffold.py", ""))
    modules = [task.solution, *helpers]
    wanted = {name: wanted_names(texts, name) for name in modules}
    clock = any("virtual_clock" in imports(text) for text in texts)
    sealed = ["builtins", *(CLOCKWORK if clock else ()), *helpers] if helpers else []
    return {"modules": modules, "wanted": wanted, "sealed": list(dict.fromkeys(sealed))}


def run_part(session: Session, number: int, usual: Costs | None) -> tuple[Seen, Costs | None]:
    if session.parts[number].kind != "scale":
        return session.part(number), None
    seen = Seen()
    candidate = session.begin(number)
    events = noted(session.events(candidate, session.parts[number].limits, seen), seen)
    costs = measure(session, candidate, events, usual)
    for _ in events:
        continue
    return session.finish(candidate, seen), costs


def noted(events: Iterator[Event], seen: Seen) -> Iterator[Event]:
    for event in events:
        seen.events.append(event)
        yield event


def assess(task: Task, part: Part, seen: Seen, costs: Costs | None) -> tuple[list[CheckResult], Fault | None]:
    """The checks of a part, and what is wrong; None if all is well."""
    if part.kind == "scale":
        fault = fault_before(seen, part) or fault_of_growth(seen, costs)
        outcome: Outcome = "failed" if fault else "passed"
        return [hidden_check(task, GROWTH_CHECK, outcome)], fault
    fault = fault_before(seen, part)
    if fault:
        return [], fault
    checks, fault = outcomes(task, part, seen)
    if not fault and any(check.outcome != "passed" for check in checks):
        fault = Fault("IE", MESSAGES["IE"])
    return checks, fault


def fault_before(seen: Seen, part: Part) -> Fault | None:
    """What came before any test: the code could not be imported, or the tests could not be collected."""
    compiled, missing, raised = seen.first("compile"), seen.first("missing"), seen.first("raised")
    if compiled:
        return Fault("CE", Row((MESSAGES["CE"], compiled["text"]), "\n"))
    if missing:
        return Fault("CE", Row((LACKS, ", ".join(missing["names"])), "\n"))
    cannot = next((one["cannot"] for one in seen.events if one.get("cannot")), "")
    if cannot:
        return Fault("IE", Row((CANNOT, cannot), "\n"))
    if raised:
        verdict: Verdict = "MLE" if raised["memory"] else verdict_of_room(seen) or "RE"
        sentence = IMPORT if verdict == "RE" else MESSAGES[verdict]
        return Fault(verdict, Row((sentence, raised["text"]), "\n") if part.visible else sentence)
    if seen.first("ready") is None:
        return fault_of_room(seen)
    if seen.first("not collected") or (part.kind == "tests" and seen.first("collected") is None):
        return fault_of_room(seen) if seen.first("not collected") is None else Fault("RE", MESSAGES["RE"])
    return None


def outcomes(task: Task, part: Part, seen: Seen) -> tuple[list[CheckResult], Fault | None]:
    """A check for each visible case and for each hidden test, and what the first failing one says."""
    collected = seen.first("collected")
    assert collected is not None
    cases: dict[str, list[Event]] = {one: [] for one in collected["ids"]}
    started: list[str] = []
    for event in seen.events:
        if event["event"] == "start":
            started.append(event["id"])
        elif event["event"] == "result" and event["id"] in cases:
            cases[event["id"]].append(event)
    fault: Fault | None = None
    found: dict[str, CheckResult] = {
        name: hidden_check(task, name, "not run") for name in tests_in(task.files[part.file])
    }
    if part.visible:
        found = {}
    for case, events in cases.items():
        failed = next((one for one in events if one["outcome"] != "passed"), None)
        outcome: Outcome = "not run"
        if failed or (case in started and not events):
            outcome = "failed"
            fault = fault or fault_of_test(failed, seen)
        elif events:
            outcome = "passed"
        function = case.partition("::")[2]
        if part.visible:
            message = failed.get("text", "") if failed else ""
            found[function] = CheckResult(function, True, outcome, message)
        else:
            name = function.partition("[")[0]
            found[name] = hidden_check(task, name, worse(found.get(name), outcome, case == first_case(cases, name)))
    missing = set(tests_in(task.files[part.file])) - {case.partition("::")[2].partition("[")[0] for case in cases}
    for name in sorted(missing) if part.visible else ():
        found[name] = CheckResult(name, True, "not run")
    if fault is None and seen.result is not None and verdict_of_room(seen):
        fault = fault_of_room(seen)
    if fault is None and not seen.whole:
        fault = fault_of_room(seen)
    return list(found.values()), fault


def first_case(cases: Mapping[str, Any], name: str) -> str:
    return next(case for case in cases if case.partition("::")[2].partition("[")[0] == name)


def worse(before: CheckResult | None, outcome: Outcome, first: bool) -> Outcome:
    """The outcome of a hidden test of several cases."""
    if before is None or first:
        return outcome
    order: tuple[Outcome, ...] = ("failed", "not run", "passed")
    return min(before.outcome, outcome, key=order.index)


def fault_of_test(failed: Event | None, seen: Seen) -> Fault:
    """Why a test did not pass; without an event it never came to its end."""
    if failed is None or failed.get("kind") == "gone":
        return fault_of_room(seen)
    if failed["outcome"] == "skipped":
        return Fault("IE", MESSAGES["IE"])
    if failed.get("memory"):
        return Fault("MLE", MESSAGES["MLE"])
    verdict: Verdict = "RE" if failed.get("kind") == "candidate" else "WA"
    return Fault(verdict, MESSAGES[verdict])


def verdict_of_room(seen: Seen) -> Verdict | None:
    """What the limits say: those of the candidate's room, then those of the tester's, which its answers can fill."""
    if seen.still:
        return "TLE"
    for result in filter(None, (seen.result, seen.tester)):
        if result.memory_exceeded:
            return "MLE"
        if result.output_exceeded:
            return "OLE"
        if result.timed_out:
            return "TLE"
    return None


def fault_of_room(seen: Seen) -> Fault:
    """Why a candidate's side is no more."""
    verdict = verdict_of_room(seen)
    if verdict:
        return Fault(verdict, STILL if seen.still else MESSAGES[verdict])
    end = seen.first("end")
    if end is not None and end["gone"]:
        return Fault("RE", DIED)
    return Fault("IE", MESSAGES["IE"])


def fault_of_touch(seen: Seen) -> Fault | None:
    touched = seen.first("touched")
    return Fault("RE", Row((TOUCHED, ", ".join(touched["names"])), "\n")) if touched else None


def fault_of_growth(seen: Seen, costs: Costs | None) -> Fault | None:
    failed = seen.first("failed")
    if failed:
        return fault_of_test({**failed, "outcome": "failed"}, seen)
    if costs is None or not costs.least:
        return fault_of_room(seen)
    return Fault("TLE", STEEP) if costs.too_steep() else None


def hidden_check(task: Task, name: str, outcome: Outcome) -> CheckResult:
    """A hidden test: nothing is told of it but the author's hint."""
    return CheckResult(name, False, outcome, hint=task.hint_of(name))


def not_run(task: Task, parts: tuple[Part, ...]) -> tuple[CheckResult, ...]:
    """Every test of these parts, none of which was run."""
    found: list[CheckResult] = []
    for part in parts:
        if part.solution is not None:
            continue
        if part.kind == "scale":
            found.append(hidden_check(task, GROWTH_CHECK, "not run"))
            continue
        names = tests_in(task.files[part.file])
        found += [CheckResult(n, True, "not run") if part.visible else hidden_check(task, n, "not run") for n in names]
    return tuple(found)
