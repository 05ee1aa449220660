"""The rules of an interview as a pure state machine: fold the events, then ask what comes next.

Main first. After a right main its follow-ups open, easiest first, and go on while they are right; after a wrong
one the next main is asked. Follow-ups yield to the mains that are still to come when minutes run short.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from sobes.errors import InterviewError
from sobes.grading.assessment import CONFIRMED, Assessment, confirm
from sobes.grading.second.opinion import Second, second_of_json
from sobes.interview.events import (
    SELF_GRADES,
    Answered,
    Confirmed,
    Event,
    Graded,
    Paused,
    Resumed,
    SecondJudged,
    SelfGrade,
    SelfGraded,
    Stopped,
    Undone,
)
from sobes.interview.kit import Kit, Question
from sobes.interview.marks import Mark, mark_of

EndReason = Literal["stopped", "out-of-time", "all-asked"]


@dataclass(frozen=True, slots=True)
class Answer:
    """One answered question. Without `assessment` and `self_grade` it still waits to be judged.

    `second` is the newest word of the second judge: shown, never counted.
    """

    question: Question
    text: str
    seconds: float
    assessment: Assessment | None = None
    self_grade: SelfGrade | None = None
    second: Second | None = None

    @property
    def judged(self) -> bool:
        return self.assessment is not None or self.self_grade is not None

    @property
    def open_points(self) -> tuple[str, ...]:
        """Points that the grader could not tell and nobody has confirmed yet."""
        points = self.assessment.points if self.assessment else ()
        return tuple(point.id for point in points if point.verdict == "cannot_tell" and point.reason != CONFIRMED)


@dataclass(frozen=True, slots=True)
class State:
    """What the events add up to. `taken_back` counts undone answers: the report says so."""

    answers: tuple[Answer, ...] = ()
    paused: bool = False
    stopped: bool = False
    taken_back: int = 0

    @property
    def seconds(self) -> float:
        return sum(answer.seconds for answer in self.answers)

    def answer(self, item_id: str) -> Answer | None:
        return next((one for one in self.answers if one.question.id == item_id), None)


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask this question: main `number` of `total`; follow-ups bear their main's number."""

    question: Question
    number: int
    total: int
    follow_up: int = 0  # 0: a main


@dataclass(frozen=True, slots=True)
class Judge:
    """An answer is kept but not judged yet: the program stopped in between, or the person has to grade it."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class Confirm:
    """The person is asked about points that the grader could not tell."""

    answer: Answer
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OnPause:
    """Nothing is asked until the person goes on."""


@dataclass(frozen=True, slots=True)
class Finish:
    reason: EndReason


Step = Ask | Judge | Confirm | OnPause | Finish


def fold(kit: Kit, events: Iterable[Event], start: State | None = None) -> State:
    """The state after the events. Raises InterviewError for one that cannot have happened."""
    state = start or State()
    for event in events:
        state = apply(kit, state, event)
    return state


def apply(kit: Kit, state: State, event: Event) -> State:
    """The state after one more event."""
    match event:
        case Answered(item_id, text, seconds):
            question = kit.question(item_id)
            if question is None:
                raise InterviewError("{item} is not a question of this interview.", item=item_id)
            if state.answer(item_id) is not None:
                raise InterviewError("Question {item} has been answered already.", item=item_id)
            return replace(state, answers=(*state.answers, Answer(question, text, max(0.0, seconds))), paused=False)
        case Graded(item_id, assessment):
            return changed(state, replace(given(state, item_id), assessment=Assessment.from_json(assessment)))
        case SelfGraded(item_id, grade):
            if grade not in SELF_GRADES:
                raise InterviewError("{grade} is not a grade; give right, partly or wrong.", grade=grade)
            return changed(state, replace(given(state, item_id), self_grade=grade))
        case Confirmed(item_id, point_id, verdict):
            answer = given(state, item_id)
            if answer.assessment is None:
                raise InterviewError("The answer to {item} has not been judged yet.", item=item_id)
            weights = {point.id: point.weight for point in answer.question.points}
            return changed(state, replace(answer, assessment=confirm(answer.assessment, weights, point_id, verdict)))
        case SecondJudged(item_id, opinion):
            answer = given(state, item_id)
            if answer.assessment is None:
                raise InterviewError("The answer to {item} has not been judged yet.", item=item_id)
            return changed(state, replace(answer, second=second_of_json(opinion)))
        case Undone(item_id):
            if not state.answers or state.answers[-1].question.id != item_id:
                raise InterviewError("Only the last answer can be taken back.")
            return replace(state, answers=state.answers[:-1], stopped=False, taken_back=state.taken_back + 1)
        case Paused():
            return replace(state, paused=True)
        case Resumed():
            return replace(state, paused=False)
        case Stopped():
            return replace(state, stopped=True, paused=False)


def given(state: State, item_id: str) -> Answer:
    answer = state.answer(item_id)
    if answer is None:
        raise InterviewError("Question {item} has not been answered.", item=item_id)
    return answer


def changed(state: State, answer: Answer) -> State:
    answers = tuple(answer if one.question.id == answer.question.id else one for one in state.answers)
    return replace(state, answers=answers)


def mark(kit: Kit, answer: Answer) -> Mark:
    """What a judged answer is worth at the kit's level; InterviewError where it waits to be judged."""
    if answer.self_grade is not None:
        return Mark(SELF_GRADES[answer.self_grade], SELF_GRADES[answer.self_grade])
    if answer.assessment is None:
        raise InterviewError("The answer to {item} has not been judged yet.", item=answer.question.id)
    return mark_of(answer.question, answer.assessment, kit.level)


def is_right(kit: Kit, answer: Answer) -> bool | None:
    """True, False, or None while it hangs on points that nobody could tell."""
    return mark(kit, answer).right(kit.level)


def next_step(kit: Kit, state: State) -> Step:
    """What happens now. The same kit and state always give the same step."""
    waiting = next((answer for answer in state.answers if not answer.judged), None)
    if waiting is not None:
        return Judge(waiting)
    if state.answers:
        last = state.answers[-1]
        decides = is_right(kit, last) is None
        if last.open_points and (decides or kit.feedback == "training") and not state.stopped:
            return Confirm(last, last.open_points)
    ended = end_reason(kit, state)
    if ended is None:
        if state.paused:
            return OnPause()
        asked = next_question(kit, state)
        if asked is not None:
            return asked
        ended = "all-asked"
    still_open = next((answer for answer in state.answers if answer.open_points), None)
    return Confirm(still_open, still_open.open_points) if still_open else Finish(ended)


def conceals(kit: Kit, state: State) -> bool:
    """Whether verdicts, points and reference answers are still to be kept from the person: an exam that goes on."""
    return kit.feedback == "exam" and not isinstance(next_step(kit, state), Finish)


def end_reason(kit: Kit, state: State) -> EndReason | None:
    if state.stopped:
        return "stopped"
    return "out-of-time" if state.seconds >= kit.minutes * 60 else None


def next_question(kit: Kit, state: State) -> Ask | None:
    """The next follow-up of the last main while its answers are right, else the next main, else None."""
    done = {answer.question.id for answer in state.answers}
    current = next((n for n, p in reversed(list(enumerate(kit.plan))) if p.main.id in done), None)
    if current is not None:
        follow_up = open_follow_up(kit, state, current, done | banned_ids(kit, state.answers))
        if follow_up is not None:
            return follow_up
    number = 0 if current is None else current + 1
    return Ask(kit.plan[number].main, number + 1, len(kit.plan)) if number < len(kit.plan) else None


def open_follow_up(kit: Kit, state: State, current: int, closed: set[str]) -> Ask | None:
    planned = kit.plan[current]
    ids = [planned.main.id, *(one.id for one in planned.follow_ups)]
    answers = [answer for answer in state.answers if answer.question.id in ids]
    asked = len(answers) - 1
    if asked >= kit.follow_ups or not all(is_right(kit, answer) for answer in answers):
        return None
    for one in planned.follow_ups:
        if one.id not in closed and fits(kit, state, current, one):
            return Ask(one, current + 1, len(kit.plan), asked + 1)
    return None


def fits(kit: Kit, state: State, current: int, follow_up: Question) -> bool:
    """Whether the follow-up leaves time for the mains that are still to come."""
    to_come = sum(planned.main.minutes for planned in kit.plan[current + 1 :])
    return state.seconds + 60 * (follow_up.minutes + to_come) <= kit.minutes * 60


def banned_ids(kit: Kit, answers: Sequence[Answer]) -> set[str]:
    """Questions that must not be asked beside an asked one or a planned main, in whichever of the two it is written.

    Planned mains come first: a follow-up gives way to a main that is still to come, never the other way round.
    """
    kept = {answer.question.id for answer in answers} | {planned.main.id for planned in kit.plan}
    named = {other for one in kit.questions if one.id in kept for other in one.not_with}
    naming = {one.id for one in kit.questions if kept.intersection(one.not_with)}
    return (named | naming) - kept
