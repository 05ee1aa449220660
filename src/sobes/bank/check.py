"""Check a bank: every rule on every main, and the reader's own faults, as one sorted list of problems."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sobes.bank.item import Bank
from sobes.bank.parse import Fault
from sobes.bank.rules import (
    answers,
    evidence,
    form,
    head,
    misconceptions,
    points,
    proofs,
    samples,
    sources,
    twins,
    wordings,
)
from sobes.bank.rules.base import Here, Rule, Weight

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            one
            for module in (
                form, head, points, wordings, evidence, misconceptions, answers, proofs, sources, twins, samples,
            )
            for one in module.RULES
        ),
        key=lambda one: one.code,
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend, at one line of one file. Sorts by path, line, code."""

    path: Path
    line: int
    code: str
    name: str
    severity: Weight
    message: str


def check(bank: Bank, faults: Iterable[Fault], today: date) -> tuple[Problem, ...]:
    """All problems of a bank, sorted; `today` decides which reviews are overdue."""
    found = {of_fault(fault) for fault in faults}
    for main in bank.mains:
        here = Here(bank, main, today)
        for rule in RULES:
            for spot in rule.find(here):
                found.add(Problem(spot.at.path, spot.at.line, rule.code, rule.name, rule.severity, spot.message))
    return tuple(sorted(found))


def of_fault(fault: Fault) -> Problem:
    """A fault of the reader as a problem with its code."""
    message = fault.message[:1].upper() + fault.message[1:]
    return Problem(fault.path, fault.line, form.FAULTS[fault.name], fault.name, "error", message)


def inside(problems: Iterable[Problem], folders: Iterable[Path]) -> tuple[Problem, ...]:
    """The problems of files in these folders."""
    roots = tuple(folders)
    return tuple(one for one in problems if any(one.path.is_relative_to(root) for root in roots))


def errors(problems: Iterable[Problem]) -> int:
    return sum(one.severity == "error" for one in problems)
