"""The level verdict: a belief that follows the evidence, and says when it does not suffice."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sobes.ability.verdict import CHANCES, LEAST_QUESTIONS, STANDINGS, SURE_FROM, Evidence, Verdict, verdict
from sobes.bank.item import LEVELS, Level

Question = list[Evidence]


def question(junior: float, middle: float, senior: float) -> Question:
    """A question with a half of its weight for a junior; the numbers are the credit earned at each level."""
    return [Evidence("junior", 0.5, junior), Evidence("middle", 0.3, middle), Evidence("senior", 0.2, senior)]


CREDITS = st.sampled_from([0.0, 0.5, 1.0])
QUESTIONS = st.lists(st.builds(question, CREDITS, CREDITS, CREDITS), max_size=30)


def height(found: Verdict) -> float:
    """The expected standing, 0 (below junior) to 3 (senior)."""
    return sum(place * found.belief[one] for place, one in enumerate(STANDINGS))


@given(QUESTIONS)
def test_the_belief_is_a_distribution(questions: list[Question]) -> None:
    belief = verdict(questions).belief
    assert math.isclose(sum(belief.values()), 1)
    assert all(0 <= share <= 1 for share in belief.values())


@given(QUESTIONS.filter(bool), st.data())
def test_a_point_more_never_lowers_the_expected_level(questions: list[Question], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(questions) - 1))
    point = data.draw(st.integers(0, 2))
    better = [list(one) for one in questions]
    better[place][point] = replace(better[place][point], credit=1.0)
    assert height(verdict(better)) >= height(verdict(questions)) - 1e-9


@given(QUESTIONS)
def test_a_verdict_needs_enough_questions_and_enough_belief(questions: list[Question]) -> None:
    found = verdict(questions)
    if found.standing is not None:
        assert found.questions >= LEAST_QUESTIONS
        assert found.belief[found.standing] >= SURE_FROM


@given(QUESTIONS)
def test_more_questions_are_named_only_where_there_is_no_verdict(questions: list[Question]) -> None:
    found = verdict(questions)
    assert found.more is None or (found.standing is None and found.more >= 1)


@given(QUESTIONS, st.randoms(use_true_random=False))
def test_the_order_of_the_questions_does_not_matter(questions: list[Question], dice: object) -> None:
    mixed = list(questions)
    dice.shuffle(mixed)  # type: ignore[attr-defined]
    assert height(verdict(mixed)) == pytest.approx(height(verdict(questions)))


@pytest.mark.parametrize(
    ("credits", "standing"),
    [((0.1, 0, 0), "below"), ((0.55, 0.2, 0), "junior"), ((0.7, 0.5, 0.2), "middle"), ((0.8, 0.75, 0.6), "senior")],
)
def test_eighteen_typical_answers_of_a_standing_are_called_by_its_name(
    credits: tuple[float, float, float], standing: str
) -> None:
    assert verdict([question(*credits)] * 18).standing == standing


def test_without_answers_there_is_no_verdict() -> None:
    found = verdict([])
    assert (found.standing, found.questions, found.more) == (None, 0, LEAST_QUESTIONS)


def test_a_few_perfect_answers_are_not_yet_a_verdict() -> None:
    assert verdict([question(1, 1, 1)] * (LEAST_QUESTIONS - 1)).standing is None


def test_a_question_without_points_tells_nothing() -> None:
    assert verdict([[], question(1, 1, 1)]).questions == 1


@pytest.mark.parametrize("level", LEVELS)
def test_a_higher_standing_is_likelier_to_know_any_point(level: Level) -> None:
    chances = [CHANCES[one][level] for one in STANDINGS]
    assert chances == sorted(chances)
