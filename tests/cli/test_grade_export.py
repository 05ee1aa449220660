"""`sobes grade export`: the person's word on points, and nothing else of their interviews."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from sobes import conduct
from sobes.bank.item import LANGS
from sobes.bank.parse import read_bank
from sobes.cli import cli
from sobes.conduct import Desk, Interview
from sobes.confirmations import confirmations
from sobes.grading.engine import assess
from sobes.grading.rubric import Rubric, rubric_from_json, rubric_of, rubric_to_json
from sobes.interview.kit import Wishes
from sobes.interview.state import Ask
from sobes.places import Places
from sobes.store import Store
from tests.conftest import judge

ROOT = Path(__file__).parents[2] / "bank"
BANK, _ = read_bank(ROOT)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = Store.open(Places.of(tmp_path / "data", ROOT))
    yield Desk(store, BANK, judge)
    store.close()


def begin(desk: Desk, text: str = "perhaps so", **wishes: Any) -> tuple[Interview, str]:
    """An interview with one answer, and its item."""
    interview = conduct.begin(desk, replace(Wishes(seed=1), **wishes))
    assert isinstance(interview.step, Ask)
    first = interview.step.question.id
    return conduct.give_answer(desk, interview.id, first, text, 5), first


def points_of(item_id: str) -> list[str]:
    item = BANK.item(item_id)
    assert item
    return [point.id for point in item.points]


def export(tmp_path: Path, *arguments: str, lang: str = "en_GB.UTF-8") -> Result:
    command = ["--data", str(tmp_path / "data"), "--bank", str(ROOT), "grade", "export", *arguments]
    return CliRunner().invoke(cli, command, env={"LC_ALL": lang})


def rows(found: Result) -> list[dict[str, Any]]:
    assert found.exit_code == 0, found.output
    return [json.loads(line) for line in found.stdout.splitlines()]


def test_a_row_has_rubric_answer_both_words_and_nothing_else(desk: Desk, tmp_path: Path) -> None:
    interview, first = begin(desk)
    names = points_of(first)
    conduct.confirm_points(desk, interview.id, first, [(names[0], "covered"), (names[1], "missed")])
    (row,) = rows(export(tmp_path))
    item = BANK.item(first)
    assert item
    assert rubric_from_json(row) == replace(rubric_of(item, "ru"), id=row["id"], version=1)
    assert (row["answer"], row["item"], row["version"], row["engine"]) == ("perhaps so", first, item.version, "made")
    assert row["judged"] == {
        name: {"verdict": "cannot tell", "confidence": 0.9, "person": person}
        for name, person in zip(names, ["covered", "missed", *[None] * len(names)], strict=False)
    }
    assert row["date"] == f"{conduct.now():%Y-%m-%d}"
    assert set(row) == {
        "id", "lang", "question", "points", "misconceptions", "answer", "item", "version", "engine", "judged", "date",
    }  # fmt: skip
    assert interview.id not in json.dumps(row)


def test_the_graders_word_stays_what_it_was_and_the_persons_last_word_counts(desk: Desk, tmp_path: Path) -> None:
    interview, first = begin(desk, "right")
    point = points_of(first)[0]
    for word in ("partial", "missed"):
        conduct.confirm_points(desk, interview.id, first, [(point, word)])  # type: ignore[list-item]
    (row,) = rows(export(tmp_path))
    assert row["judged"][point] == {"verdict": "covered", "confidence": 0.9, "person": "missed"}


def test_answers_without_a_word_taken_back_or_left_open_are_not_in_it(desk: Desk, tmp_path: Path) -> None:
    begin(desk, "right")
    left, _ = begin(desk)
    conduct.skip_confirming(desk, left.id)
    back, first = begin(desk)
    conduct.confirm_points(desk, back.id, first, [(points_of(first)[0], "covered")])
    conduct.take_back(desk, back.id, first)
    conduct.give_answer(desk, back.id, first, "right", 5)
    found = export(tmp_path)
    assert (found.exit_code, found.stdout) == (0, "")
    assert found.stderr == (
        "sobes: There are no confirmations to write: on no answer have you confirmed or overruled a point.\n"
    )


def test_without_any_data_it_says_so_and_makes_none(tmp_path: Path) -> None:
    found = export(tmp_path, "--out", str(tmp_path / "rows.jsonl"), lang="ru_RU.UTF-8")
    assert (found.exit_code, found.stdout) == (0, "")
    assert "Записывать нечего" in found.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_file_is_the_same_each_time_and_not_overwritten_unasked(desk: Desk, tmp_path: Path) -> None:
    for text in ("perhaps one", "perhaps two", "perhaps three"):
        interview, first = begin(desk, text)
        conduct.confirm_points(desk, interview.id, first, [(points_of(first)[0], "covered")])
    file = tmp_path / "rows.jsonl"
    found = export(tmp_path, "--out", str(file))
    assert (found.exit_code, found.stdout) == (0, "")
    assert found.stderr == f"sobes: {file}: answers 3, points with your word 3.\n"
    assert file.read_bytes() == export(tmp_path).stdout_bytes
    assert [json.loads(line)["answer"] for line in file.read_text("utf-8").splitlines()] == [
        "perhaps one", "perhaps two", "perhaps three",
    ]  # fmt: skip
    again = export(tmp_path, "--out", str(file))
    assert (again.exit_code, "is there already" in again.stderr) == (1, True)
    assert export(tmp_path, "--out", str(file), "--force").exit_code == 0


def test_an_exam_that_goes_on_tells_nothing(desk: Desk, tmp_path: Path) -> None:
    interview, first = begin(desk, feedback="exam")
    conduct.confirm_points(desk, interview.id, first, [(name, "covered") for name in points_of(first)])
    found = export(tmp_path)
    assert found.stdout == ""
    assert "Left out: exams that still go on, 1." in found.stderr
    conduct.stop(desk, interview.id)
    assert len(rows(export(tmp_path))) == 1


def test_an_answer_to_another_version_of_its_question_is_left_out_and_counted(desk: Desk) -> None:
    def older(rubric: Rubric, answer: str) -> Any:
        return replace(judge(rubric, answer), version=rubric.version + 1)

    interview, first = begin(replace(desk, assess=older))
    conduct.confirm_points(desk, interview.id, first, [(points_of(first)[0], "covered")])
    found = confirmations(desk.store, BANK)
    assert (found.rows, found.changed) == ((), 1)


def test_an_interview_that_cannot_be_read_is_left_out_and_counted(desk: Desk, tmp_path: Path) -> None:
    desk.store.create_interview("newer", conduct.now(), {"format": 99, "lang": "ru", "level": "middle"})
    assert "Left out: interviews that cannot be read, 1." in export(tmp_path).stderr


def test_half_a_surrogate_pair_does_not_break_the_file(desk: Desk, tmp_path: Path) -> None:
    interview, first = begin(desk, "perhaps \ud800")
    conduct.confirm_points(desk, interview.id, first, [(points_of(first)[0], "covered")])
    assert rows(export(tmp_path))[0]["answer"] == "perhaps ?"


def test_the_rows_can_be_graded_again_with_the_same_verdicts(desk: Desk, tmp_path: Path) -> None:
    real = replace(desk, assess=assess)
    planned = conduct.begin(real, Wishes(seed=1))
    assert isinstance(planned.step, Ask)
    item = BANK.item(planned.step.question.id)
    assert item
    text = next(one.text for one in item.text("ru").samples if one.kind == "partial")
    interview, first = begin(real, text)
    assert first == item.id
    conduct.confirm_points(real, interview.id, first, [(points_of(first)[0], "partial")])
    written = export(tmp_path)
    (row,) = rows(written)
    again = CliRunner().invoke(cli, ["grade", "--batch", "-"], input=written.stdout_bytes)
    graded = json.loads(again.stdout)
    assert {one["verdict"] for one in graded["points"].values()} > {"covered"}
    assert graded["id"] == row["id"]
    assert {name: one["verdict"] for name, one in graded["points"].items()} == {
        name: one["verdict"] for name, one in row["judged"].items()
    }


def test_every_rubric_of_the_bank_reads_back_equal() -> None:
    rubrics = [rubric_of(item, lang) for main in BANK.mains for item in main.items for lang in LANGS]
    assert rubrics
    for rubric in rubrics:
        assert rubric_from_json(json.loads(json.dumps(rubric_to_json(rubric)))) == replace(rubric, version=1)
