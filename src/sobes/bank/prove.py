"""Runs proofs and their controls. A proof holds if its output is exact and every control changes it."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from difflib import unified_diff
from typing import Literal

from sobes.bank.item import Bank, Control, Main, Proof, normal_id
from sobes.bank.parse import header_lines, hint
from sobes.bank.runtimes import Runtimes
from sobes.errors import BankError, RunnerError
from sobes.runner.program import Limits, Program
from sobes.runner.run import rooms_of, run

ProofVerdict = Literal["PASS", "FAIL", "CONTROL-INERT", "CONTROL-CRASH", "NOT-RUN"]


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a program text: its output, or why it did not get to the end."""

    output: str
    trouble: str | None  # None: ran to the end


@dataclass(frozen=True, slots=True)
class ControlReport:
    """What the proof printed after the edit."""

    control: Control
    verdict: Literal["changed", "inert", "crashed"]
    output: str


@dataclass(frozen=True, slots=True)
class ProofReport:
    """The verdict on one proof with what was really printed."""

    main: int
    proof: str
    items: tuple[str, ...]
    verdict: ProofVerdict
    reason: str
    output: str
    expected: str
    controls: tuple[ControlReport, ...]
    seconds: float
    runtime: str


def prove_one(main: Main, proof: Proof, runtimes: Runtimes) -> ProofReport:
    """Run a proof, compare its output exactly, then run every control."""
    start = time.monotonic()
    items = tuple(item.id for item in main.items if proof.id in item.proof_ids())
    runtimes = runtimes.suited(proof.needs)
    runtime = f"CPython {runtimes.python.version}"
    output, controls = "", list[ControlReport]()
    verdict: ProofVerdict = "PASS"
    reason = runtimes.unmet(proof.needs) or no_room(proof) or ""
    if reason:
        verdict = "NOT-RUN"
    elif proof.expected is None:
        verdict, reason = "FAIL", f"there is no expected output: {proof.path.with_suffix('.out').name}"
    else:
        if proof.kind == "sql":
            runtime = f"PostgreSQL {runtimes.postgres.version}"
        ran = run_text(proof, proof.source, runtimes)
        output = ran.output
        if ran.trouble or ran.output != proof.expected:
            verdict, reason = "FAIL", ran.trouble or difference(proof.expected, ran.output)
        else:
            controls = [try_control(proof, control, runtimes) for control in proof.controls]
            verdict, reason = judge_controls(controls)
    return ProofReport(
        main.number, proof.id, items, verdict, reason, output, proof.expected or "", tuple(controls),
        time.monotonic() - start, runtime,
    )  # fmt: skip


def no_room(proof: Proof) -> str | None:
    """Why a program cannot be run here in isolation; None where it can, or where a server runs the proof."""
    if proof.kind == "sql":
        return None
    if "postgresql" in proof.needs:
        return "a program has no network in its room: write the proof as .sql"
    try:
        rooms_of()  # the layer is tried when it is first asked for
    except RunnerError as error:
        return str(error)
    return None


def judge_controls(controls: Sequence[ControlReport]) -> tuple[ProofVerdict, str]:
    for report in controls:
        edit = f"{report.control.old!r} => {report.control.new!r}"
        if report.verdict == "crashed":
            return "CONTROL-CRASH", f"after {edit} the program does not run to the end: {report.output.strip()}"
        if report.verdict == "inert":
            return "CONTROL-INERT", f"after {edit} the output stays the same"
    return "PASS", ""


def try_control(proof: Proof, control: Control, runtimes: Runtimes) -> ControlReport:
    """Run the proof with the edit applied below its header."""
    mark = "--" if proof.kind == "sql" else "#"
    lines = proof.source.splitlines(keepends=True)
    top = header_lines(proof.source, mark)
    head, body = "".join(lines[:top]), "".join(lines[top:])
    if control.old not in body:
        return ControlReport(control, "crashed", f"the text {control.old!r} is not in the program")
    ran = run_text(proof, head + body.replace(control.old, control.new), runtimes)
    if ran.trouble:
        return ControlReport(control, "crashed", ran.trouble)
    return ControlReport(control, "inert" if ran.output == proof.expected else "changed", ran.output)


def run_text(proof: Proof, text: str, runtimes: Runtimes) -> Run:
    return run_sql(proof, text, runtimes) if proof.kind == "sql" else run_program(proof, text, runtimes)


def run_sql(proof: Proof, text: str, runtimes: Runtimes) -> Run:
    import psycopg

    from sobes.bank.sql_sessions import BadScriptError, run_script

    server = runtimes.postgres.connect()
    assert server is not None, "unmet() was asked before"
    try:
        return Run(run_script(server, text, proof.timeout), None)
    except (BadScriptError, psycopg.Error) as error:
        return Run("", str(error))


def run_program(proof: Proof, text: str, runtimes: Runtimes) -> Run:
    env: dict[str, str] = {}
    if proof.kind == "py":
        program = Program((runtimes.python.executable, "-I", "-X", "utf8", "proof.py"), {"proof.py": text}, env)
    else:
        env |= {"GIT_CONFIG_NOSYSTEM": "1", "GIT_TERMINAL_PROMPT": "0"}
        program = Program((shutil.which("sh") or "/bin/sh", "proof.sh"), {"proof.sh": text}, env)
    limits = Limits(wall=proof.timeout, memory=proof.memory)
    result = run(program, limits)
    if result.timed_out:
        return Run(result.stdout, f"stopped after {proof.timeout:g} s")
    if result.memory_exceeded:
        return Run(result.stdout, f"used more than {proof.memory} MB")
    if result.output_exceeded:
        return Run(result.stdout[:2000], f"printed more than {limits.output} bytes")
    if result.exit_code != 0:
        last = result.stderr.strip().splitlines()[-1:] or ["no message"]
        return Run(result.stdout, f"exit {result.exit_code}: {last[0]}")
    return Run(result.stdout, None)


def difference(expected: str, got: str) -> str:
    lines = unified_diff(expected.splitlines(), got.splitlines(), "expected", "printed", lineterm="", n=1)
    return "printed something else\n" + "\n".join(lines)


def select(bank: Bank, wanted: Sequence[str]) -> list[tuple[Main, Proof]]:
    """Proofs named by item ("02.1"), main ("2", "02-gil") or proof id; all without names. Raises BankError."""
    if not wanted:
        return [(main, proof) for main in bank.mains for proof in main.proofs.values()]
    chosen: dict[tuple[int, str], tuple[Main, Proof]] = {}
    for name in wanted:
        found = [(m, p) for m in bank.mains for p in m.proofs.values() if names(m, p, name)]
        if not found and not any(name in (m.folder.name, m.slug) or bank.item(name) for m in bank.mains):
            known = [p for m in bank.mains for p in m.proofs] + [item.id for item in bank.items]
            raise BankError(f"There is no item, main or proof {name!r} in the bank{hint(name, known)}.")
        chosen.update({(m.number, p.id): (m, p) for m, p in found})
    return list(chosen.values())


def names(main: Main, proof: Proof, name: str) -> bool:
    if name in (proof.id, main.folder.name, main.slug) or (name.isdecimal() and int(name) == main.number):
        return True
    return any(item.id == normal_id(name) and proof.id in item.proof_ids() for item in main.items)


def prove(work: Sequence[tuple[Main, Proof]], runtimes: Runtimes, jobs: int = 1) -> Iterator[ProofReport]:
    """Reports in order, as they come."""
    with ThreadPoolExecutor(max_workers=max(1, jobs)) as pool:
        yield from pool.map(lambda pair: prove_one(pair[0], pair[1], runtimes), work)
