"""`sobes grade fit`: from a real data folder to a correction that the grader uses, and back."""

from __future__ import annotations

import json
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from fastapi.testclient import TestClient

from sobes import conduct
from sobes.bank.parse import read_bank
from sobes.cli import cli
from sobes.conduct import Desk
from sobes.doctor import own_fit
from sobes.fitted import correction_here, fitted_here, judge_of
from sobes.grading.assessment import PointVerdict
from sobes.grading.engine import ENGINE
from sobes.grading.rubric import rubric_of
from sobes.interview.kit import Wishes
from sobes.interview.state import Ask
from sobes.places import Places
from sobes.store import Store
from sobes.web.app import create_app
from tests.conftest import HERE, judge

ROOT = Path(__file__).parents[2] / "bank"
BANK, _ = read_bank(ROOT)
ITEM = BANK.mains[0].items[0]
FULL = next(one.text for one in ITEM.text("ru").samples if one.kind == "full")


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places.of(tmp_path / "data", ROOT)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Places:
    """A data folder with an interview of full answers, each point of which the person called partly said."""
    kept = Places.of(tmp_path_factory.mktemp("kept") / "data", ROOT)
    with closing(Store.open(kept)) as store:
        hold(Desk(store, BANK, judge))
    return kept


@pytest.fixture(scope="module")
def corrected(kept: Places, tmp_path_factory: pytest.TempPathFactory) -> tuple[Places, Result]:
    """The same after `sobes grade fit`, and what that said."""
    places = copied(kept, tmp_path_factory.mktemp("corrected"))
    return places, run(places, "fit")


@pytest.fixture
def confirmed(kept: Places, tmp_path: Path) -> Places:
    return copied(kept, tmp_path)


@pytest.fixture
def in_force(corrected: tuple[Places, Result], tmp_path: Path) -> Places:
    return copied(corrected[0], tmp_path)


def copied(places: Places, folder: Path) -> Places:
    shutil.copytree(places.data, folder / "data")
    return Places.of(folder / "data", ROOT)


def hold(desk: Desk) -> None:
    interview = conduct.begin(desk, Wishes(seed=1, mains=12, follow_ups=0))
    while isinstance(interview.step, Ask):
        item = BANK.item(interview.step.question.id)
        assert item
        text = next(one.text for one in item.text("ru").samples if one.kind == "full")
        interview = conduct.give_answer(desk, interview.id, item.id, f"{text} perhaps", 5)
        words: list[tuple[str, PointVerdict]] = [(point.id, "partial") for point in item.points]
        interview = conduct.confirm_points(desk, interview.id, item.id, words)


def run(places: Places, *arguments: str, lang: str = "en_GB.UTF-8", given: bytes | None = None) -> Result:
    command = ["--data", str(places.data), "--bank", str(ROOT), "grade", *arguments]
    return CliRunner().invoke(cli, command, env={"LC_ALL": lang}, input=given)


def batch_line() -> bytes:
    points = [{"id": "p1", "text": "Кортеж неизменяемый, список можно менять."}]
    row = {"id": "a", "lang": "ru", "question": "", "points": points, "answer": "Кортеж менять нельзя, список можно."}
    return json.dumps(row).encode()


def test_what_was_confirmed_is_fitted_and_told_before_and_after(corrected: tuple[Places, Result]) -> None:
    places, found = corrected
    assert found.exit_code == 0, found.output
    for words in ("On questions left out of the fit (5 parts):", "log-loss", "right among decided", "95 % of draws"):
        assert words in found.stdout
    taken = fitted_here(places)
    assert taken is not None
    assert f"Taken: {places.correction}." in found.stdout
    assert f"In force: {taken.engine}, the correction of {taken.day}." in found.stdout
    assert taken.engine == f"{ENGINE}+fit{taken.correction.mark}"
    assert (taken.points >= 60, taken.items >= 8) == (True, True)
    assert taken.correction.bias.partial > 0
    stored = json.loads(places.correction.read_text("utf-8"))
    assert stored["held_out"]["after"]["log_loss"] < stored["held_out"]["before"]["log_loss"]
    assert list(places.data.glob("*.part")) == []


def test_answers_are_graded_with_it_batches_only_when_asked_and_a_reset_takes_it_back(
    confirmed: Places, corrected: tuple[Places, Result]
) -> None:
    def one() -> str:
        return run(confirmed, ITEM.id, given=FULL.encode()).stdout

    def batch(*options: str) -> str:
        return run(confirmed, "--batch", "-", *options, given=batch_line()).stdout

    plain, plain_batch = one(), batch()
    assert batch("--fitted") == plain_batch
    shutil.copy(corrected[0].correction, confirmed.correction)
    taken = fitted_here(confirmed)
    assert taken is not None
    assert one() != plain
    assert batch() == plain_batch
    assert batch("--fitted") != plain_batch
    assert judge_of(confirmed)(rubric_of(ITEM, "ru"), FULL).engine == taken.engine
    assert taken.engine in own_fit(confirmed, "en").value
    assert "removed" in run(confirmed, "fit", "--reset").stderr
    assert not confirmed.correction.exists()
    assert one() == plain
    assert "no correction to remove" in run(confirmed, "fit", "--reset").stderr
    assert own_fit(confirmed, "en").value == "as it came, not fitted to your confirmations"


def test_a_file_of_an_export_gives_the_same_correction_elsewhere(in_force: Places, tmp_path: Path) -> None:
    file = tmp_path / "rows.jsonl"
    assert run(in_force, "export", "--out", str(file)).exit_code == 0
    elsewhere = Places.of(tmp_path / "elsewhere", ROOT)
    assert run(elsewhere, "fit", str(file)).exit_code == 0
    assert correction_here(elsewhere) == correction_here(in_force)
    assert correction_here(in_force) is not None
    assert not elsewhere.database.exists()


def test_too_few_are_refused_and_the_old_correction_stays(in_force: Places, tmp_path: Path) -> None:
    old = in_force.correction.read_bytes()
    few = tmp_path / "few.jsonl"
    few.write_bytes(b"".join(run(in_force, "export").stdout_bytes.splitlines(keepends=True)[:3]))
    found = run(in_force, "fit", str(few))
    assert found.exit_code == 0
    assert "Not taken. Too few to go by: it takes 60 points of 8 questions" in found.stdout
    assert f"In force: {ENGINE}+fit" in found.stdout
    assert in_force.correction.read_bytes() == old
    russian = run(in_force, "fit", str(few), lang="ru_RU.UTF-8").stdout
    assert "Не принята. Слишком мало: нужно пунктов 60 и вопросов 8" in russian


def test_without_confirmations_it_says_so_and_makes_nothing(places: Places) -> None:
    found = run(places, "fit")
    assert (found.exit_code, found.stdout) == (0, "")
    assert "nothing to fit to" in found.stderr
    assert not places.data.exists()


@pytest.mark.parametrize("content", [b"\x00\xff\xfe", b'{"a": 1}\n', b"name,score\n1,2\n"])
def test_a_foreign_file_is_a_sentence_and_changes_nothing(in_force: Places, tmp_path: Path, content: bytes) -> None:
    old = in_force.correction.read_bytes()
    file = tmp_path / "foreign"
    file.write_bytes(content)
    found = run(in_force, "fit", str(file))
    assert (found.exit_code, found.stdout) == (1, "")
    assert "is not what `sobes grade export` writes (line 1: " in found.stderr
    assert run(in_force, "fit", str(tmp_path / "none")).exit_code == 1
    assert run(in_force, "fit", str(file), "--reset").exit_code == 2
    assert in_force.correction.read_bytes() == old


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("{", "cannot be used"),
        ("[" * 50_000, "cannot be used"),
        ("[]", "cannot be used (it is not of format 1)"),
        ('{"format": 1, "temperature": 0}', "cannot be used"),
        ("{}" + " " * 200_000, "cannot be used"),
        (None, "was fitted to another version of the grader"),
    ],
)
def test_a_correction_that_cannot_be_used_is_told_and_ignored(places: Places, content: str | None, words: str) -> None:
    plain = run(places, ITEM.id, given=FULL.encode()).stdout
    other = {
        "format": 1, "grader": ENGINE, "trees": "00000000", "temperature": 4.0, "points": 60, "items": 8,
        "bias": {"covered": 0, "partial": 0, "missed": 0, "contradicted": 0},
    }  # fmt: skip
    places.data.mkdir()
    places.correction.write_text(json.dumps(other) if content is None else content, "utf-8")
    found = run(places, ITEM.id, given=FULL.encode())
    assert (found.exit_code, found.stdout) == (0, plain)
    assert words in found.stderr
    assert str(places.correction) in found.stderr
    assert correction_here(places) is None
    assert (own_fit(places, "en").mark, words in own_fit(places, "en").value) == ("bad", True)
    assert words in run(places, "fit").stderr
    assert run(places, "fit", "--reset").exit_code == 0
    assert not places.correction.exists()


def test_the_web_program_grades_with_it_from_the_next_answer_on(
    confirmed: Places, corrected: tuple[Places, Result]
) -> None:
    app = create_app(confirmed, frozenset({"testserver"}))
    with TestClient(app, base_url=HERE) as client:

        def engine() -> str:
            sent = client.post(f"/api/v1/items/{ITEM.id}/grade", json={"answer": FULL, "lang": "ru"})
            return str(sent.json()["engine"])

        assert engine() == ENGINE
        shutil.copy(corrected[0].correction, confirmed.correction)
        assert engine().startswith(f"{ENGINE}+fit")


def test_fitted_goes_with_a_batch_only(places: Places) -> None:
    assert run(places, ITEM.id, "--fitted", given=b"x").exit_code == 2
