"""Check a bank: every rule on every main, and the reader's own faults, as one sorted list of problems."""

from __future__ import annotations

from collections.abc import Collection, Iterable
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


def check(
    bank: Bank,
    faults: Iterable[Fault],
    today: date,
    rules: Iterable[Rule] = RULES,
    folders: Collection[Path] = (),
) -> tuple[Problem, ...]:
    """All problems of a bank, sorted; `today` decides which reviews are overdue.

    With `folders` only the problems of these mains; they are still compared with all others.
    """
    chosen = tuple(rules)
    found = {of_fault(fault) for fault in faults}
    for main in (one for one in bank.mains if not folders or one.folder in folders):
        here = Here(bank, main, today)
        for rule in chosen:
            for spot in rule.find(here):
                found.add(Problem(spot.at.path, spot.at.line, rule.code, rule.name, rule.severity, spot.message))
    return tuple(sorted(one for one in found if not folders or is_inside(one.path, folders)))


def of_fault(fault: Fault) -> Problem:
    """A fault of the reader as a problem with its code."""
    first = fault.message.partition(" ")[0]
    message = first.capitalize() + fault.message[len(first) :] if first.isalpha() else fault.message
    return Problem(fault.path, fault.line, form.FAULTS[fault.name], fault.name, "error", message)


def is_inside(path: Path, folders: Iterable[Path]) -> bool:
    return any(path.is_relative_to(folder) for folder in folders)


def errors(problems: Iterable[Problem]) -> int:
    return sum(one.severity == "error" for one in problems)
