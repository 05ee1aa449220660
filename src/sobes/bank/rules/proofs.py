"""Proofs: header, expected output, controls, and programs that show a fact the same way every time."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from sobes.bank.item import Proof
from sobes.bank.parse import header_lines, read_header
from sobes.bank.rules.base import At, Here, Spot, near, rule, rules_in
from sobes.bank.rules.head import RANGE
from sobes.bank.rules.programs import only_constants, unstable

TIMEOUT = (1.0, 120.0)  # seconds
MEMORY = (32, 2048)  # MB


def mark(proof: Proof) -> str:
    return "--" if proof.kind == "sql" else "#"


def body(proof: Proof) -> str:
    """The program below its header."""
    return "\n".join(proof.source.splitlines()[header_lines(proof.source, mark(proof)) :])


def at(proof: Proof, key: str = "", nth: int = 0) -> At:
    """Line of the nth header line with this key, or of the header."""
    lines = [number for number, name, _ in read_header(proof.source, mark(proof)) if name == key]
    return At(proof.path, lines[nth] if nth < len(lines) else 1)


@rule("B701", "expected-output")
def expected_output(here: Here) -> Iterator[Spot]:
    for proof in here.main.proofs.values():
        name = f"{proof.id}.out"
        if proof.expected is None:
            yield Spot(at(proof), f"{name} is missing. Try: run the proof and keep its exact output.")
        elif not proof.expected.strip():
            yield Spot(At(proof.path.with_suffix(".out"), 1), f"{name} is empty: it shows nothing. Try: print the fact.")


@rule("B702", "control")
def control(here: Here) -> Iterator[Spot]:
    for proof in here.main.proofs.values():
        declared = [key for _, key, _ in read_header(proof.source, mark(proof)) if key == "control"]
        if not declared:
            comment = f"{mark(proof)} control: old => new"
            yield Spot(at(proof), f"{proof.id} has no control: nothing shows that it can fail. Try: {comment}")


@rule("B703", "control-text")
def control_text(here: Here) -> Iterator[Spot]:
    for proof in here.main.proofs.values():
        lines = body(proof).splitlines()
        for nth, one in enumerate(proof.controls):
            if not one.old or one.old not in body(proof):
                hint = near(one.old, [line.strip() for line in lines]) or " Try: copy it from the program."
                yield Spot(at(proof, "control", nth), f'"{one.old}" does not stand below the header of {proof.id}.{hint}')


@rule("B704", "control-changes-nothing")
def control_changes_nothing(here: Here) -> Iterator[Spot]:
    for proof in here.main.proofs.values():
        for nth, one in enumerate(proof.controls):
            if one.old == one.new:
                yield Spot(at(proof, "control", nth), f"A control of {proof.id} changes nothing. Try: what breaks the claim.")


@rule("B705", "shows")
def shows(here: Here) -> Iterator[Spot]:
    for proof in here.main.proofs.values():
        if len(proof.shows.split()) < 3:
            yield Spot(at(proof, "shows"), f"{proof.id} does not say what it shows. Try: {mark(proof)} shows: one sentence")


@rule("B706", "needs")
def needs(here: Here) -> Iterator[Spot]:
    for proof in here.main.proofs.values():
        for name, versions in proof.needs.items():
            if not name.startswith("package ") and name not in here.bank.components:
                hint = near(name, here.bank.components) or f' Try: "package {name}" for a package of PyPI.'
                yield Spot(at(proof, "needs"), f'{proof.id} needs "{name}", which is not in versions.toml.{hint}')
            if versions and not RANGE.fullmatch(versions):
                yield Spot(at(proof, "needs"), f'Range "{versions}" of {name} in {proof.id} is not like ">=3.11".')


@rule("B707", "limits")
def limits(here: Here) -> Iterator[Spot]:
    for proof in here.main.proofs.values():
        for key, value, (low, high) in (("timeout", proof.timeout, TIMEOUT), ("memory", proof.memory, MEMORY)):
            if not low <= value <= high:
                yield Spot(at(proof, key), f"{key} {value:g} of {proof.id} is out of range. Try: {low:g} to {high:g}.")


@rule("B708", "proof-syntax")
def proof_syntax(here: Here) -> Iterator[Spot]:
    for proof in here.main.proofs.values():
        if proof.kind != "py":
            continue
        try:
            ast.parse(proof.source)
        except SyntaxError as error:
            # a newer grammar is not an error of the proof: the prover runs it with the version it needs
            if not newer_grammar(proof):
                yield Spot(At(proof.path, error.lineno or 1), f"{proof.id} is not Python: {error.msg}.")


def newer_grammar(proof: Proof) -> bool:
    """Whether the proof asks for a Python newer than the oldest supported one."""
    return bool(re.search(r">=3\.1[2-9]|>3\.1[1-9]|==3\.1[2-9]", proof.needs.get("cpython", "")))


@rule("B709", "constant-output")
def constant_output(here: Here) -> Iterator[Spot]:
    for proof in here.main.proofs.values():
        if (line := only_constants(proof)) is not None:
            yield Spot(At(proof.path, line), f"{proof.id} prints only constants: it proves nothing. Try: print what ran.")


@rule("B710", "unstable-output")
def unstable_output(here: Here) -> Iterator[Spot]:
    for proof in here.main.proofs.values():
        for line, why in unstable(proof):
            yield Spot(At(proof.path, line), f"{proof.id} may print something else next time: {why}.")


@rule("B711", "hollow-output")
def hollow_output(here: Here) -> Iterator[Spot]:
    """Facts, not "ok": a reader must see in the output what was shown."""
    for proof in here.main.proofs.values():
        lines = [line.strip().lower() for line in (proof.expected or "").splitlines() if line.strip()]
        if lines and all(re.fullmatch(r"(?:\w+\| ?)?(?:ok|okay|done|passed|pass|success|true|готово|ок)[.!]?", x) for x in lines):
            where = At(proof.path.with_suffix(".out"), 1)
            yield Spot(where, f'The output of {proof.id} says only "{lines[0]}". Try: facts, as lost_without_lock=True.')


@rule("B712", "output-language", "warning")
def output_language(here: Here) -> Iterator[Spot]:
    """Both twins show the same output."""
    for proof in here.main.proofs.values():
        for number, line in enumerate((proof.expected or "").splitlines(), 1):
            if re.search(r"[А-Яа-яЁё]{3,}", line):
                where = At(proof.path.with_suffix(".out"), number)
                yield Spot(where, f"The output of {proof.id} is in Russian; English readers see it too. Try: name=value.")
                break


RULES = rules_in(globals())
