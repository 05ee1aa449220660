from __future__ import annotations

import re
from pathlib import Path

import pytest
from .breaks import BREAKS
from .tiny import TODAY, write_bank

from sobes.bank.check import RULES, Problem, check
from sobes.bank.parse import read_bank
from sobes.bank.rules.form import FAULTS


def problems(root: Path) -> tuple[Problem, ...]:
    bank, faults = read_bank(root)
    return check(bank, faults, TODAY)


def test_a_good_bank_has_no_problem(tmp_path: Path) -> None:
    write_bank(tmp_path)
    assert problems(tmp_path) == ()


@pytest.mark.parametrize("code", BREAKS)
def test_its_edit_breaks_this_rule_and_no_other(tmp_path: Path, code: str) -> None:
    BREAKS[code](write_bank(tmp_path))
    assert {one.code for one in problems(tmp_path)} == {code}, problems(tmp_path)


def test_every_rule_has_an_edit_that_breaks_it() -> None:
    assert {one.code for one in RULES} | set(FAULTS.values()) == set(BREAKS)


def test_codes_and_names_are_not_shared() -> None:
    names = [(one.code, one.name) for one in RULES] + [(code, name) for name, code in FAULTS.items()]
    assert len({code for code, _ in names}) == len({name for _, name in names}) == len(names)
