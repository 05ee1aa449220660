"""Conducting over a real store and a real bank, with a made-up judge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sobes import conduct
from sobes.bank.parse import read_bank
from sobes.conduct import Desk, Interview
from sobes.errors import InterviewError, SobesError
from sobes.grading.assessment import (
    Assessment,
    MisconceptionAssessment,
    PointAssessment,
    PointVerdict,
    weighted_score,
)
from sobes.grading.rubric import Rubric
from sobes.interview.kit import Wishes
from sobes.interview.state import Ask, Confirm, Finish, Judge, OnPause
from sobes.notes.own_items import OwnItem
from sobes.places import Places
from sobes.store import Store

BANK, _ = read_bank(Path(__file__).parents[2] / "bank")
OWN = (
    OwnItem("own.1", "Что такое PEP 8?", "ru", "Стиль", "list.md", 3),
    OwnItem("own.2", "А PEP 20?", "ru", "Стиль", "list.md", 5, "own.1"),
)


def judge(rubric: Rubric, answer: str) -> Assessment:
    """Right answers say "right", uncertain ones "perhaps"; everything else is wrong."""
    verdict: PointVerdict = "covered" if "right" in answer else "cannot_tell" if "perhaps" in answer else "missed"
    points = tuple(PointAssessment(point.id, verdict, 0.9) for point in rubric.points)
    wrongs = tuple(MisconceptionAssessment(wrong.id, False, 0.9) for wrong in rubric.misconceptions)
    weights = {point.id: point.weight for point in rubric.points}
    return Assessment(rubric.id, rubric.version, "made", points, wrongs, weighted_score(weights, points, wrongs))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = Store.open(Places.of(tmp_path / "data", None))
    yield Desk(store, BANK, judge, OWN)
    store.close()


def begin(desk: Desk, **wishes: object) -> Interview:
    return conduct.begin(desk, replace(Wishes(seed=1), **wishes))  # type: ignore[arg-type]


def asked(interview: Interview) -> str:
    assert isinstance(interview.step, Ask), interview.step
    return interview.step.question.id


def give(desk: Desk, interview: Interview, text: str, seconds: float = 5) -> Interview:
    return conduct.give_answer(desk, interview.id, asked(interview), text, seconds)


def test_an_interview_goes_on_from_the_store_where_it_was(desk: Desk) -> None:
    interview = give(desk, begin(desk), "right")
    assert conduct.load(desk, interview.id) == interview
    assert interview.step != begin(desk).step


def test_an_answer_is_kept_even_if_the_judge_breaks_and_is_judged_when_opened_again(desk: Desk) -> None:
    def broken(rubric: Rubric, answer: str) -> Assessment:
        raise RuntimeError("the machine went off")

    interview = begin(desk)
    with pytest.raises(RuntimeError):
        conduct.give_answer(replace(desk, assess=broken), interview.id, asked(interview), "right", 5)
    again = conduct.load(desk, interview.id)
    assert [(answer.text, answer.judged) for answer in again.state.answers] == [("right", True)]


def test_the_same_answer_sent_twice_is_one_answer(desk: Desk) -> None:
    first = begin(desk)
    once = give(desk, first, "right")
    assert conduct.give_answer(desk, first.id, asked(first), "right", 9) == once


def test_another_answer_to_an_answered_question_is_refused(desk: Desk) -> None:
    first = begin(desk)
    give(desk, first, "right")
    with pytest.raises(InterviewError, match="answered already"):
        conduct.give_answer(desk, first.id, asked(first), "other words", 5)


def test_an_answer_to_a_question_that_is_not_asked_is_refused(desk: Desk) -> None:
    with pytest.raises(InterviewError, match="not the one that is asked now"):
        conduct.give_answer(desk, begin(desk).id, "45.5", "right", 5)


def test_taking_back_makes_the_words_a_draft_of_the_question_again(desk: Desk) -> None:
    first = begin(desk)
    give(desk, first, "right, nearly", seconds=7)
    back = conduct.take_back(desk, first.id, asked(first))
    assert asked(back) == asked(first)
    assert conduct.draft_of(desk, first.id, asked(first)) == ("right, nearly", 7)
    assert conduct.take_back(desk, first.id, asked(first)) == back


def test_a_paused_interview_takes_the_answer_and_goes_on(desk: Desk) -> None:
    first = begin(desk)
    assert conduct.pause(desk, first.id).step == OnPause()
    after = conduct.give_answer(desk, first.id, asked(first), "wrong", 5)
    assert isinstance(after.step, Ask)


def test_what_nobody_could_tell_is_asked_about_and_may_be_left_open(desk: Desk) -> None:
    unsure = give(desk, begin(desk), "perhaps")
    assert isinstance(unsure.step, Confirm)
    left = conduct.skip_confirming(desk, unsure.id)
    assert isinstance(left.step, Ask)
    assert left.step.follow_up == 0


def test_confirming_every_point_opens_the_follow_ups(desk: Desk) -> None:
    unsure = give(desk, begin(desk), "perhaps")
    assert isinstance(unsure.step, Confirm)
    word: list[tuple[str, PointVerdict]] = [(point, "covered") for point in unsure.step.points]
    sure = conduct.confirm_points(desk, unsure.id, unsure.step.answer.question.id, word)
    assert isinstance(sure.step, Ask)
    assert sure.step.follow_up == 1


def test_an_own_question_waits_for_the_persons_judgement_unless_nothing_was_said(desk: Desk) -> None:
    interview = begin(desk, sections=("own",), include_own=True)
    assert asked(interview) == "own.1"
    waiting = give(desk, interview, "a style guide")
    assert isinstance(waiting.step, Judge)
    assert asked(conduct.self_grade(desk, interview.id, "own.1", "right")) == "own.2"
    assert isinstance(give(desk, conduct.load(desk, interview.id), "").step, Finish)


def test_the_same_seed_gives_the_same_questions(desk: Desk) -> None:
    assert begin(desk, mains=10, seed=5).kit == begin(desk, mains=10, seed=5).kit


def test_a_whole_interview_of_right_answers_asks_every_main_and_ends(desk: Desk) -> None:
    interview = begin(desk, minutes=240)
    for _ in range(100):
        if isinstance(interview.step, Finish):
            break
        interview = give(desk, interview, "right", seconds=1)
    assert interview.step == Finish("all-asked")
    assert len(interview.state.answers) == len(interview.kit.questions)
    stored = desk.store.interview(interview.id)
    assert stored
    assert stored.finished_at is not None


def test_taking_back_the_last_answer_opens_a_finished_interview_again(desk: Desk) -> None:
    interview = conduct.stop(desk, give(desk, begin(desk), "wrong").id)
    assert interview.step == Finish("stopped")
    conduct.take_back(desk, interview.id, interview.state.answers[-1].question.id)
    stored = desk.store.interview(interview.id)
    assert stored
    assert stored.finished_at is None


def test_with_coding_a_coding_question_is_the_first_follow_up_of_its_main(desk: Desk) -> None:
    kit = begin(desk, coding=True, mains=10).kit
    with_code = [planned for planned in kit.plan if any(one.code for one in planned.follow_ups)]
    assert with_code
    assert all(planned.follow_ups[0].code for planned in with_code)


def test_a_program_is_not_held_against_a_coding_answer(desk: Desk) -> None:
    interview = begin(desk, coding=True, minutes=240)
    while not (isinstance(interview.step, Ask) and interview.step.question.code):
        interview = give(desk, interview, "right", seconds=1)
    after = give(desk, interview, "class A:\n    def __new__(cls):\n        return 1", seconds=1)
    assert isinstance(after.step, Confirm)


@pytest.mark.parametrize(
    ("wishes", "words"),
    [
        ({"mains": 3}, "10 to 15 main questions"),
        ({"minutes": 0}, "cannot be planned"),
        ({"sections": ("cooking",)}, "no section cooking"),
        ({"level": "guru"}, "no level guru"),
        ({"sections": ("own",)}, "no questions yet"),
        ({"follow_ups": 9}, "at most 5 follow-ups"),
    ],
)
def test_wishes_that_cannot_be_met_are_said(desk: Desk, wishes: dict[str, object], words: str) -> None:
    with pytest.raises(InterviewError, match=words):
        begin(desk, **wishes)


def test_an_interview_that_does_not_exist_is_said(desk: Desk) -> None:
    with pytest.raises(SobesError, match="no interview nothing"):
        conduct.load(desk, "nothing")


def test_an_answer_longer_than_a_book_is_refused_and_nothing_is_stored(desk: Desk) -> None:
    interview = begin(desk)
    with pytest.raises(InterviewError, match="at most 50000"):
        give(desk, interview, "x" * 60_000)
    assert conduct.load(desk, interview.id) == interview


def test_a_draft_of_a_question_that_is_not_asked_is_ignored(desk: Desk) -> None:
    interview = begin(desk)
    conduct.save_draft(desk, interview.id, "45.5", "words", 3)
    assert conduct.draft_of(desk, interview.id, "45.5") == ("", 0.0)
