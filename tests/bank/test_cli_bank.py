from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sobes.cli import cli
from sobes.errors import BankError

from .breaks import BREAKS
from .tiny import write_bank


def run(root: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, ["--bank", str(root), "bank", *words])


@pytest.fixture
def main(tmp_path: Path) -> Path:
    return write_bank(tmp_path)


def test_a_clean_bank_leaves_with_zero(main: Path) -> None:
    result = run(main.parent, "check")
    assert (result.exit_code, result.output) == (0, "0 errors, 0 warnings\n")


def test_an_error_is_shown_with_its_place_and_leaves_with_one(main: Path) -> None:
    BREAKS["B304"](main)
    result = run(main.parent, "check")
    first, last = result.output.splitlines()
    assert result.exit_code == 1
    assert first.startswith(f"{main / 'item.toml'}:")
    assert ": error B304 weight-sum: Weights of 07.5 sum to 11. Try: 10 (-1)." in first
    assert last == "1 error, 0 warnings"


def test_warnings_alone_leave_with_zero(main: Path) -> None:
    BREAKS["B901"](main)
    result = run(main.parent, "check")
    assert result.exit_code == 0
    assert result.output.endswith("0 errors, 1 warning\n")


def test_json_has_problems_and_counts(main: Path) -> None:
    BREAKS["B603"](main)
    result = json.loads(run(main.parent, "check", "--json").output)
    (problem,) = result["problems"]
    assert (result["errors"], result["warnings"]) == (0, 1)
    assert {key: problem[key] for key in ("code", "name", "severity", "path")} == {
        "code": "B603",
        "name": "long-phrase",
        "severity": "warning",
        "path": str(main / "ru.md"),
    }
    assert set(problem) == {"code", "name", "severity", "path", "line", "message"}


def test_a_path_shows_only_that_main(main: Path) -> None:
    BREAKS["B215"](main)  # the fault is in 07-containers, not in its copy
    assert run(main.parent, "check", str(main.parent / "07-boxes")).exit_code == 0
    assert run(main.parent, "check", str(main)).exit_code == 1
    assert run(main.parent, "check", str(main), str(main.parent)).output.count("B215") == 1


def test_a_path_that_is_no_bank_is_a_clear_error(main: Path, tmp_path: Path) -> None:
    result = run(main.parent, "check", str(tmp_path / "nowhere"))
    assert isinstance(result.exception, BankError)
    assert "nowhere is neither a bank" in str(result.exception)


def test_a_misspelt_path_gets_the_nearest_folder(main: Path) -> None:
    result = run(main.parent, "check", str(main.parent / "07-contaners"))
    assert str(result.exception).endswith('Try: "07-containers".')


def test_stats_as_json_has_the_promised_keys(main: Path) -> None:
    counted = json.loads(run(main.parent, "stats", "--json").output)
    assert (counted["mains"], counted["follow_ups"], counted["items_with_proof_and_control"]) == (1, 5, 1)
    assert counted["translations"] == {"ru": 6, "en": 6}
    assert {"by_section", "by_level", "by_language"} <= set(counted)


def test_stats_for_people_name_sections_and_levels(main: Path) -> None:
    output = run(main.parent, "stats").output
    assert "follow ups: 5" in output
    assert "python-basics" in output
    assert "senior" in output


def test_search_shows_id_question_and_passage(main: Path) -> None:
    result = run(main.parent, "search", "--limit", "1", "хеш", "картежа")
    assert result.output == (
        "07.0  Чем список отличается от кортежа?\n"
        "      Хеш кортежа считается, только если хешируются все его элементы.\n"
    )


def test_search_as_json(main: Path) -> None:
    found = json.loads(run(main.parent, "search", "--json", "--lang", "en", "тапла").output)
    assert found["hits"][0]["item_id"] == "07.0"
    assert found["hits"][0]["lang"] == "en"


def test_search_without_a_hit_suggests_words(main: Path) -> None:
    result = run(main.parent, "search", "ъъъ")
    assert result.exit_code == 0
    assert result.output.startswith('Nothing in the bank is like "ъъъ". Try: ')


def test_a_bank_with_faults_can_be_searched_and_says_so(main: Path) -> None:
    BREAKS["B109"](main)
    result = run(main.parent, "search", "срез")
    assert "1 fault of form" in result.stderr
    assert "07.3" in result.stdout


def test_prove_is_listed_beside_the_others(main: Path) -> None:
    output = run(main.parent, "--help").output
    assert [name for name in ("check", "prove", "search", "stats") if f"\n  {name} " not in output] == []
