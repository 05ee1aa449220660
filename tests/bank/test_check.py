from __future__ import annotations

import re
from pathlib import Path

import pytest
from .breaks import BREAKS
from .tiny import TODAY, write_bank

from sobes.bank.check import RULES, Problem, check
from sobes.bank.parse import read_bank
from sobes.bank.rules.form import FAULTS
from sobes.bank.rules.graded import graded_rules
from sobes.errors import BankError

PARTS = ("Why", "Example", "Mend")


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


def test_every_rule_has_an_entry_in_the_documentation() -> None:
    text = (Path(__file__).parents[2] / "docs" / "checks.md").read_text(encoding="utf-8")
    written = re.findall(r"^### (B\d{3}) ([\w-]+)( \(warning\))?\n(.*?)(?=\n#|\Z)", text, re.M | re.S)
    wanted = {(one.code, one.name, one.severity == "warning") for one in (*RULES, *graded_rules(()))}
    wanted |= {(code, name, False) for name, code in FAULTS.items()}
    assert {(code, name, bool(warning)) for code, name, warning, _ in written} == wanted
    assert [code for code, *_, body in written if not all(f"*{part}:*" in body for part in PARTS)] == []


def test_a_problem_names_the_line_of_the_fault(tmp_path: Path) -> None:
    main = write_bank(tmp_path)
    BREAKS["B503"](main)
    (found,) = problems(tmp_path)
    assert '"critcal"' in (main / "item.toml").read_text(encoding="utf-8").splitlines()[found.line - 1]


@pytest.mark.parametrize("code", sorted(set(BREAKS) - {"B118", "B901"}))
def test_every_problem_stands_at_a_line_that_exists(tmp_path: Path, code: str) -> None:
    BREAKS[code](write_bank(tmp_path))
    for found in problems(tmp_path):
        lines = found.path.read_text(encoding="utf-8").splitlines() if found.path.exists() else [""]
        assert 1 <= found.line <= len(lines)


@pytest.mark.parametrize(
    ("code", "hint"),
    [
        ("B103", "'minutes'"),
        ("B114", '"ключи"'),
        ("B202", '"containers"'),
        ("B203", '"python-basics"'),
        ("B305", '"junior"'),
        ("B402", '"src:stdtypes"'),
        ("B403", '"tuple-refuses"'),
        ("B503", '"critical"'),
        ("B601", '"junior"'),
        ("B703", '"values = (1, 2)"'),
        ("B802", '"docs.python.org"'),
        ("B911", '"неверный"'),
    ],
)
def test_a_wrong_name_gets_the_nearest_right_one(tmp_path: Path, code: str, hint: str) -> None:
    BREAKS[code](write_bank(tmp_path))
    (found,) = problems(tmp_path)
    assert hint in found.message


def test_problems_are_sorted_by_path_line_and_code(tmp_path: Path) -> None:
    main = write_bank(tmp_path)
    for code in ("B602", "B202", "B503", "B702", "B412"):
        BREAKS[code](main)
    found = [(one.path, one.line, one.code) for one in problems(tmp_path)]
    assert len(found) == 5
    assert found == sorted(found)


def test_a_missing_version_file_is_a_problem_and_a_broken_one_a_sentence(tmp_path: Path) -> None:
    write_bank(tmp_path)
    (tmp_path / "versions.toml").unlink()
    assert "B216" in {one.code for one in problems(tmp_path)}
    (tmp_path / "versions.toml").write_text("[", encoding="utf-8")
    with pytest.raises(BankError, match=r"versions\.toml cannot be read"):
        problems(tmp_path)


def test_a_folder_without_item_toml_is_not_passed_over(tmp_path: Path) -> None:
    write_bank(tmp_path)
    (tmp_path / "08-later").mkdir()
    assert [(one.code, one.path.name) for one in problems(tmp_path)] == [("B101", "item.toml")]


@pytest.mark.parametrize("name", ["item.toml", "ru.md", "proofs/tuple-refuses.py", "proofs/tuple-refuses.out"])
def test_bytes_that_are_no_text_are_reported(tmp_path: Path, name: str) -> None:
    (write_bank(tmp_path) / name).write_bytes(b"\xff\xfe\x00")
    assert ("B101", Path(name).name) in {(one.code, one.path.name) for one in problems(tmp_path)}
