"""The correction of a point's chances: what it may change, how it is fitted, when it is taken."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sobes.bank.parse import read_bank
from sobes.grading.assessment import Assessment
from sobes.grading.correction import Bias, Correction, CorrectionError, corrected, correction_from_json
from sobes.grading.engine import ENGINE, assess
from sobes.grading.fitting import CLASSES, LEAST_ITEMS, LEAST_POINTS, Said, Trial, fitted, folds_of, try_out, verdict
from sobes.grading.regrading import Worded, regraded, worded
from sobes.grading.rubric import Rubric, RubricError, RubricPoint, rubric_of, rubric_to_json
from sobes.grading.trees import chances_of

BANK, _ = read_bank(Path(__file__).parents[2] / "bank")
ITEM = BANK.mains[0].items[0]
RUBRIC: Rubric = rubric_of(ITEM, "ru")
FULL = next(one.text for one in ITEM.text("ru").samples if one.kind == "full")
SCORES = st.lists(st.tuples(*[st.floats(-8, 8)] * 4), min_size=1, max_size=8).map(np.array)
TRUTH = Correction(2.0, Bias(-1.0, 0.5, 1.0, -0.5))


def population(truth: Correction, items: int, points: int, seed: int = 1) -> list[Said]:
    """People's words drawn from chances that are the grader's after `truth`."""
    rng = np.random.default_rng(seed)
    scores = rng.normal(0, 3, (items * points, 4))
    chances = np.exp(corrected(scores, truth))
    chances /= chances.sum(axis=1, keepdims=True)
    words = [int(rng.choice(4, p=row)) for row in chances]
    rows = zip(scores.tolist(), words, strict=True)
    return [Said(f"{n % items:02}.0", tuple(row), word) for n, (row, word) in enumerate(rows)]


@given(SCORES)
def test_a_correction_of_nothing_changes_nothing(scores: np.ndarray) -> None:
    assert (corrected(scores, Correction()) == scores).all()
    assert (chances_of(corrected(scores, Correction())) == chances_of(corrected(scores, None))).all()


@given(SCORES, st.floats(1, 4))
def test_a_temperature_above_one_never_changes_the_order(scores: np.ndarray, temperature: float) -> None:
    before, after = chances_of(scores), chances_of(corrected(scores, Correction(temperature)))
    rise = (before[:, :, None] < before[:, None, :]) & (after[:, :, None] > after[:, None, :])
    assert not rise.any()
    assert (after.max(axis=1) <= before.max(axis=1) + 0.001).all()


def test_an_assessment_names_the_correction_and_is_else_the_same_when_it_changes_nothing() -> None:
    plain, same = assess(RUBRIC, FULL), assess(RUBRIC, FULL, Correction())
    assert plain.engine == ENGINE
    assert same.engine == f"{ENGINE}+fit{Correction().mark}"
    assert replace(same, engine=ENGINE) == plain
    warm = Correction(4.0)
    doubt = assess(RUBRIC, FULL, warm)
    assert all(after.confidence < before.confidence for after, before in zip(doubt.points, plain.points, strict=True))
    assert Assessment.from_json(doubt.to_json()).engine == f"{ENGINE}+fit{warm.mark}"
    assert assess(RUBRIC, "", warm).engine == doubt.engine


def test_a_correction_comes_back_from_json_as_it_was() -> None:
    found = fitted(population(TRUTH, 12, 20))
    assert correction_from_json(json.loads(json.dumps(found.to_json()))) == found


@pytest.mark.parametrize(
    "change",
    [
        {"temperature": 0.0},
        {"temperature": True},
        {"temperature": "1"},
        {"temperature": float("nan")},
        {"temperature": 9},
        {"bias": [0, 0, 0, 0]},
        {"bias": {"covered": 1.0}},
        {"bias": {"covered": 99, "partial": 0, "missed": 0, "contradicted": 0}},
    ],
)
def test_numbers_that_are_no_correction_are_refused(change: dict[str, object]) -> None:
    with pytest.raises(CorrectionError):
        correction_from_json({**Correction().to_json(), **change})


def test_the_fit_finds_the_correction_that_was_put_in() -> None:
    found = fitted(population(TRUTH, 40, 50))
    assert found.temperature == pytest.approx(TRUTH.temperature, abs=0.2)
    for name in CLASSES:
        assert getattr(found.bias, name) == pytest.approx(getattr(TRUTH.bias, name), abs=0.2)
    assert sum(getattr(found.bias, name) for name in CLASSES) == pytest.approx(0, abs=1e-9)


def test_without_words_or_with_few_the_fit_stays_near_nothing() -> None:
    assert fitted([]) == Correction()
    one = fitted([Said("01.0", (3.0, 0.0, 0.0, 0.0), 2)])
    assert 0.5 < one.temperature < 2
    assert abs(one.bias.missed) < 0.5


def test_words_against_every_chance_keep_the_temperature_in_its_bounds() -> None:
    contrary = [Said(f"{n}.0", (4.0, 1.0, 0.0, -3.0 - n % 3), 3) for n in range(200)]
    assert 0.25 <= fitted(contrary).temperature <= 4.0
    eager = [Said(f"{n}.0", tuple(0.2 * (k == n % 4) for k in range(4)), n % 4) for n in range(400)]
    assert fitted(eager).temperature == 0.25


def test_biased_chances_are_corrected_on_items_that_the_fit_has_not_seen() -> None:
    trial = try_out(population(TRUTH, 12, 12))
    found = trial.held_out
    assert trial.refusal is None
    assert found is not None
    assert (trial.points, trial.items, found.folds) == (144, 12, 5)
    assert found.after.log_loss < found.before.log_loss - 0.1
    assert found.low < found.difference < found.high < 0
    assert found.difference == pytest.approx(found.after.log_loss - found.before.log_loss)
    assert found.after.calibration < found.before.calibration
    assert trial == try_out(population(TRUTH, 12, 12))


def test_chances_that_are_right_already_are_left_alone() -> None:
    trial = try_out(population(Correction(), 12, 12))
    assert str(trial.refusal).startswith("It is not surely better")


@pytest.mark.parametrize(("items", "points"), [(LEAST_ITEMS - 1, 20), (LEAST_ITEMS + 1, 6), (1, 100)])
def test_too_few_points_or_items_are_refused_however_good_the_fit(items: int, points: int) -> None:
    trial: Trial = try_out(population(TRUTH, items, points))
    assert (trial.held_out is None) == (items == 1)
    assert str(trial.refusal) == (
        f"Too few to go by: it takes {LEAST_POINTS} points of {LEAST_ITEMS} questions, "
        f"here are {items * points} of {items}."
    )
    assert try_out([]).refusal is not None


def test_all_points_of_an_item_are_in_one_fold_and_folds_are_of_a_size() -> None:
    said = [Said(f"{n}.0", (0.0, 0.0, 0.0, 0.0), 0) for n in range(11) for _ in range(n + 1)]
    folds = folds_of(said)
    sizes = [sum(folds[one.item] == fold for one in said) for fold in range(5)]
    assert len(folds) == 11
    assert max(sizes) - min(sizes) <= 3


def words_of(rubric: Rubric, said: Sequence[str]) -> dict[str, int]:
    return {point.id: CLASSES.index(word) for point, word in zip(rubric.points, said, strict=False)}  # type: ignore[arg-type]


@pytest.mark.parametrize("correction", [None, TRUTH, Correction(0.5)])
def test_graded_again_points_get_the_verdicts_of_the_grader(correction: Correction | None) -> None:
    seen = 0
    for main in BANK.mains[:3]:
        for sample in main.items[0].text("ru").samples:
            rubric = rubric_of(main.items[0], "ru")
            words = dict.fromkeys((point.id for point in rubric.points), 0)
            said = regraded(Worded(rubric.id, rubric, sample.text, words))
            given_now = [point.verdict for point in assess(rubric, sample.text, correction).points]
            if said:
                scores = corrected(np.array([one.scores for one in said]), correction)
                assert [verdict(one, row) for one, row in zip(said, scores, strict=True)] == given_now
                seen += 1
    assert seen > 5


def test_answers_with_nothing_to_read_have_no_chances() -> None:
    assert regraded(Worded("x", RUBRIC, "", words_of(RUBRIC, ["missed"]))) == ()


def line(**change: object) -> bytes:
    judged = {point.id: {"verdict": "missed", "person": None} for point in RUBRIC.points}
    row = {**rubric_to_json(RUBRIC), "item": RUBRIC.id, "answer": FULL, "judged": judged}
    return json.dumps({**row, **change}).encode()


def test_an_answer_that_comes_twice_counts_once_with_the_later_words() -> None:
    first, second = (point.id for point in RUBRIC.points[:2])
    found = worded(
        [
            b"\xef\xbb\xbf" + line(judged={first: {"person": "missed"}, second: {"person": "covered"}}),
            b"",
            line(judged={first: {"person": "partial"}, second: {"person": "cannot tell"}}),
        ]
    )
    assert [one.words for one in found] == [{first: 1, second: 0}]


@pytest.mark.parametrize(
    ("bad", "fault"),
    [
        (b"{", "line 2: not a line of JSON"),
        (b"\xff", "line 2: not a line of JSON"),
        (b"[]", "line 2: the line is a list; give a JSON object."),
        (b"[" * 100_000, "line 2: not a line of JSON"),
        (line(answer=None), 'line 2: the line: "answer" is missing'),
        (line(judged=None), 'line 2: "judged" is missing'),
        (line(judged={"zz": {"person": "covered"}}), "line 2: \"judged\" has the point 'zz'"),
        (line(judged={"p1": {"person": "great"}}), "line 2: \"judged\", p1: 'great' is not a verdict."),
        (line(judged={"p1": {"person": ["covered"]}}), 'line 2: "judged", p1: '),
        (line(item=None), 'line 2: the line: "item" is missing'),
    ],
)
def test_a_line_that_is_not_of_an_export_is_named(bad: bytes, fault: str) -> None:
    with pytest.raises(RubricError) as raised:
        worded([line(), bad])
    assert str(raised.value).startswith(fault)


BARE = Rubric(
    "x", "ru", "Зачем нужен индекс?", (RubricPoint("p1", "Индекс ускоряет поиск строк, но замедляет запись."),)
)


@pytest.mark.parametrize(
    "answer",
    [
        "Индекс ускоряет чтение, зато на каждую запись надо обновлять и его.",
        "Индекс ускоряет и чтение, и запись.",
        "Он ускоряет поиск строк, но замедляет запись.",
        "Индекс — поиск быстрее, запись медленнее.",
    ],
)
def test_the_figures_of_a_fit_replay_what_the_grader_says(answer: str) -> None:
    (said,) = regraded(Worded("x", BARE, answer, {"p1": 0}))
    assert verdict(said, np.array(said.scores)) == assess(BARE, answer).points[0].verdict
