"""The rules of an interview, for every kit and every course of events."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sobes.errors import InterviewError
from sobes.interview.events import (
    Answered,
    Confirmed,
    Event,
    Graded,
    Paused,
    SelfGraded,
    Stopped,
    Undone,
    event_of_row,
    event_to_row,
    graded,
)
from sobes.interview.kit import Kit, PlannedMain, kit_from_json
from sobes.interview.state import (
    Ask,
    Confirm,
    Finish,
    OnPause,
    State,
    apply,
    fold,
    is_right,
    next_step,
)
from tests.interview.made import RIGHT, UNSURE, WRONG, assessment, kit, question, runs


def asked_states(plan: Kit, events: list[Event]) -> list[tuple[State, Ask]]:
    """Every moment at which a question was asked."""
    state, found = State(), []
    for event in [None, *events]:
        if event is not None:
            state = apply(plan, state, event)
        step = next_step(plan, state)
        if isinstance(step, Ask):
            found.append((state, step))
    return found


@given(runs())
def test_a_follow_up_is_asked_only_while_its_main_and_the_follow_ups_before_it_are_right(
    run: tuple[Kit, list[Event]],
) -> None:
    plan, events = run
    for state, step in asked_states(plan, events):
        planned = plan.plan[step.number - 1]
        if step.question.id == planned.main.id:
            continue
        ids = [planned.main.id, *(one.id for one in planned.follow_ups)]
        before = [answer for answer in state.answers if answer.question.id in ids]
        assert before
        assert all(is_right(plan, answer) for answer in before)


@given(runs())
def test_no_question_is_asked_twice(run: tuple[Kit, list[Event]]) -> None:
    plan, events = run
    for state, step in asked_states(plan, events):
        assert state.answer(step.question.id) is None


@given(runs())
def test_questions_that_exclude_each_other_never_meet(run: tuple[Kit, list[Event]]) -> None:
    plan, events = run
    ids = {answer.question.id: answer.question.not_with for answer in fold(plan, events).answers}
    assert not [(one, other) for one, banned in ids.items() for other in banned if other in ids and other != one]


@given(runs(restless=False))
def test_every_planned_main_is_asked_unless_time_runs_out(run: tuple[Kit, list[Event]]) -> None:
    plan, events = run
    state = fold(plan, events)
    step = next_step(plan, state)
    if isinstance(step, Finish) and step.reason == "all-asked":
        assert {planned.main.id for planned in plan.plan} <= {answer.question.id for answer in state.answers}
    if isinstance(step, Finish) and step.reason == "out-of-time":
        assert state.seconds >= plan.minutes * 60


@given(runs(), st.data())
def test_any_prefix_of_events_replays_to_the_same_state_through_storage(
    run: tuple[Kit, list[Event]], data: st.DataObject
) -> None:
    plan, events = run
    cut = data.draw(st.integers(0, len(events)))
    stored = [json.loads(json.dumps(event_to_row(event))) for event in events[:cut]]
    again = kit_from_json(json.loads(json.dumps(plan.to_json())))
    state = fold(plan, events[:cut])
    assert again == plan
    replayed = fold(again, (event_of_row(kind, row) for kind, row in stored))
    assert replayed == state
    assert next_step(again, replayed) == next_step(plan, state)


@given(runs())
def test_follow_ups_come_right_after_their_main_and_the_kits_order_is_kept(run: tuple[Kit, list[Event]]) -> None:
    plan, events = run
    mains = [planned.main.id for planned in plan.plan]
    order = [mains.index(f"{a.question.id[:2]}.0") for a in fold(plan, events).answers]
    assert order == sorted(order)


@given(runs(restless=False))
def test_a_follow_up_never_takes_the_time_of_a_main_to_come(run: tuple[Kit, list[Event]]) -> None:
    plan, events = run
    for state, step in asked_states(plan, events):
        if step.follow_up:
            to_come = sum(planned.main.minutes for planned in plan.plan[step.number :])
            assert state.seconds + 60 * (step.question.minutes + to_come) <= plan.minutes * 60


def play(plan: Kit, *verdicts: tuple[str, ...], seconds: float = 30) -> State:
    """The state after the next questions were answered with these verdicts."""
    state = State()
    for row in verdicts:
        step = next_step(plan, state)
        assert isinstance(step, Ask), step
        state = apply(plan, state, Answered(step.question.id, "words", seconds))
        state = apply(plan, state, graded(assessment(step.question, row)))  # type: ignore[arg-type]
    return state


def asks(plan: Kit, state: State) -> str:
    step = next_step(plan, state)
    return step.question.id if isinstance(step, Ask) else type(step).__name__


def test_the_first_question_is_the_first_main() -> None:
    assert asks(kit(), State()) == "01.0"


def test_a_right_main_opens_its_first_follow_up() -> None:
    assert asks(kit(), play(kit(), RIGHT)) == "01.1"


def test_a_wrong_main_leads_to_the_next_main() -> None:
    assert asks(kit(), play(kit(), WRONG)) == "02.0"


def test_a_wrong_follow_up_leads_to_the_next_main() -> None:
    assert asks(kit(), play(kit(), RIGHT, RIGHT, WRONG)) == "02.0"


def test_after_the_last_follow_up_comes_the_next_main() -> None:
    plan = kit(minutes=240)
    assert asks(plan, play(plan, *[RIGHT] * 6)) == "02.0"


def test_a_critical_misconception_makes_a_main_wrong_whatever_it_earns() -> None:
    plan = kit()
    state = apply(plan, State(), Answered("01.0", "words", 1))
    full = ("covered", "covered", "covered", "covered")
    state = apply(plan, state, graded(assessment(plan.plan[0].main, full, wrong=True)))  # type: ignore[arg-type]
    assert asks(plan, state) == "02.0"


@pytest.mark.parametrize(("level", "opens"), [("junior", "01.1"), ("middle", "02.0"), ("senior", "02.0")])
def test_what_is_right_for_a_junior_is_not_yet_right_for_a_middle(level: str, opens: str) -> None:
    plan = kit(level=level)
    assert asks(plan, play(plan, ("covered", "missed", "missed", "missed"))) == opens


def test_an_undecided_main_is_confirmed_before_anything_else_is_asked() -> None:
    plan = kit(feedback="exam")
    state = play(plan, UNSURE)
    assert next_step(plan, state) == Confirm(state.answers[0], ("p2", "p3"))
    state = fold(plan, [Confirmed("01.0", "p2", "covered"), Confirmed("01.0", "p3", "covered")], state)
    assert asks(plan, state) == "01.1"


def test_in_an_exam_points_that_decide_nothing_are_asked_about_at_the_end() -> None:
    plan = kit(mains=1, follow_ups=0, feedback="exam")
    state = play(plan, ("covered", "covered", "covered", "cannot_tell"))
    assert isinstance(next_step(plan, state), Confirm)
    two = kit(mains=2, follow_ups=0, feedback="exam")
    assert asks(two, play(two, ("covered", "covered", "covered", "cannot_tell"))) == "02.0"


def test_a_point_left_as_cannot_tell_is_not_asked_about_again() -> None:
    plan = kit()
    state = fold(
        plan,
        [Confirmed("01.0", "p2", "cannot_tell"), Confirmed("01.0", "p3", "cannot_tell")],
        play(plan, UNSURE),
    )
    assert asks(plan, state) == "02.0"


def test_time_that_is_used_up_ends_the_interview() -> None:
    plan = kit(minutes=10)
    assert next_step(plan, play(plan, WRONG, seconds=600)) == Finish("out-of-time")


def test_short_time_goes_to_the_mains_that_are_to_come() -> None:
    plan = kit(mains=2, minutes=10)
    assert asks(plan, play(plan, RIGHT, seconds=240)) == "02.0"


def test_stopping_ends_the_interview_and_taking_the_answer_back_goes_on() -> None:
    plan = kit()
    state = apply(plan, play(plan, RIGHT), Stopped())
    assert next_step(plan, state) == Finish("stopped")
    assert asks(plan, apply(plan, state, Undone("01.0"))) == "01.0"


def test_a_pause_asks_nothing_until_an_answer_or_going_on() -> None:
    plan = kit()
    state = apply(plan, State(), Paused())
    assert next_step(plan, state) == OnPause()
    assert not apply(plan, state, Answered("01.0", "words", 1)).paused


def test_only_the_last_answer_can_be_taken_back() -> None:
    with pytest.raises(InterviewError, match="Only the last answer"):
        apply(kit(), play(kit(), WRONG, WRONG), Undone("01.0"))


def test_an_own_question_opens_its_follow_ups_by_the_persons_word() -> None:
    own = PlannedMain(question("01.0", own=True), (question("01.1", own=True),))
    plan = kit(plan=(own, PlannedMain(question("02.0"), ())))
    state = apply(plan, State(), Answered("01.0", "words", 1))
    assert asks(plan, state) == "Judge"
    assert asks(plan, apply(plan, state, SelfGraded("01.0", "right"))) == "01.1"
    assert asks(plan, apply(plan, state, SelfGraded("01.0", "wrong"))) == "02.0"


def test_a_follow_up_that_excludes_a_main_to_come_gives_way_to_it() -> None:
    first = PlannedMain(question("01.0"), (question("01.1", not_with=["02.0"]), question("01.2")))
    plan = kit(plan=(first, PlannedMain(question("02.0"), ())))
    assert asks(plan, play(plan, RIGHT)) == "01.2"


def test_an_event_of_a_newer_program_is_named() -> None:
    with pytest.raises(InterviewError, match="an event sung that"):
        event_of_row("sung", {})


def test_a_plan_of_a_newer_program_is_named() -> None:
    with pytest.raises(InterviewError, match="planned in format 9"):
        kit_from_json({"format": 9})


def test_an_answer_to_a_question_outside_the_kit_is_refused() -> None:
    with pytest.raises(InterviewError, match=r"99\.0 is not a question of this interview"):
        apply(kit(), State(), Answered("99.0", "words", 1))


def test_judging_an_answer_that_is_not_there_is_refused() -> None:
    with pytest.raises(InterviewError, match=r"Question 01\.0 has not been answered"):
        apply(kit(), State(), Graded("01.0", {}))
