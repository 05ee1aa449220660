"""Conducting an interview: read the log, apply one rule of `sobes.interview`, write the log. Used by every edge.

An answer is stored in a transaction of its own before anything judges it, so that no crash loses it; judging that a
crash cut off is done when the interview is opened again. Sending the same answer twice changes nothing.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Protocol

from sobes.bank.item import Bank, Item
from sobes.errors import InterviewError
from sobes.grading.assessment import Assessment, PointVerdict
from sobes.grading.correction import Correction
from sobes.grading.rubric import Rubric, rubric_of
from sobes.grading.second.opinion import Second, SecondOpinion
from sobes.interview.events import (
    Answered,
    Confirmed,
    Event,
    Paused,
    Resumed,
    SelfGrade,
    SelfGraded,
    Stopped,
    Undone,
    event_of_row,
    event_to_row,
    graded,
    second_judged,
)
from sobes.interview.kit import Kit, Wishes, kit_from_json, plan_kit
from sobes.interview.state import Answer, Ask, Confirm, Finish, Judge, OnPause, State, Step, conceals, fold, next_step
from sobes.notes.own_items import OwnItem
from sobes.store import Conflict, Store, StoredInterview

MOST_CHARACTERS = 50_000
LONGEST = 6 * 3600  # seconds on one question that are believed


class Assess(Protocol):
    """The grader: a rubric and an answer to an assessment."""

    def __call__(self, rubric: Rubric, answer: str) -> Assessment: ...


class AskSecond(Protocol):
    """The second judge: a rubric, an answer and our assessment to its opinion or the reason why there is none."""

    def __call__(self, rubric: Rubric, answer: str, assessment: Assessment) -> Second: ...


def judge(rubric: Rubric, answer: str, correction: Correction | None = None) -> Assessment:
    """The grader, imported on first use: its model takes longer to load than everything else together."""
    from sobes.grading.engine import assess

    return assess(rubric, answer, correction)


@dataclass(frozen=True, slots=True)
class Interview:
    """One interview as it stands: `seq` is the number of its last event."""

    id: str
    created_at: datetime
    kit: Kit
    state: State
    seq: int

    @property
    def step(self) -> Step:
        return next_step(self.kit, self.state)


class NoInterview(InterviewError):
    """There is no interview with this id."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What conducting needs: where it is kept, what is asked, who judges. `own` are the person's own questions.

    `second` is the second judge where the person has set one up; it is asked only when they ask for it.
    """

    store: Store
    bank: Bank
    assess: Assess
    own: Sequence[OwnItem] = ()
    second: AskSecond | None = None


def now() -> datetime:
    return datetime.now(UTC)


def begin(desk: Desk, wishes: Wishes) -> Interview:
    """Plan and store a new interview. Raises InterviewError where the wishes cannot be met."""
    kit = plan_kit(desk.bank, desk.own, wishes, fresh_seed=secrets.randbelow(10**9))
    at = now()
    interview_id = f"{at:%Y%m%d-%H%M%S}-{secrets.token_hex(3)}"
    desk.store.create_interview(interview_id, at, kit.to_json())
    return load(desk, interview_id)


def load(desk: Desk, interview_id: str) -> Interview:
    """The interview, with the judging done that a crash may have cut off. Raises NoInterview."""
    stored = desk.store.interview(interview_id)
    if stored is None:
        raise NoInterview("There is no interview {id}. The list of interviews shows yours.", id=interview_id[:60])
    return judged(desk, replayed(desk.store, stored))


def replayed(store: Store, stored: StoredInterview) -> Interview:
    """A stored interview as its log left it, nothing judged. Raises InterviewError where it cannot be read."""
    kit = kit_from_json(stored.kit)
    rows = store.events(stored.id)
    state = fold(kit, (event_of_row(row.kind, row.data) for row in rows))
    return Interview(stored.id, stored.created_at, kit, state, rows[-1].seq if rows else 0)


def record(desk: Desk, interview: Interview, *events: Event) -> Interview:
    """Append the events in one transaction, after checking that the rules allow them."""
    state = fold(interview.kit, events, interview.state)
    seq = desk.store.append(interview.id, interview.seq, now(), [event_to_row(event) for event in events])
    done = replace(interview, state=state, seq=seq)
    was, is_ = isinstance(interview.step, Finish), isinstance(done.step, Finish)
    if was != is_:
        desk.store.mark_finished(interview.id, now() if is_ else None)
    return done


def judged(desk: Desk, interview: Interview) -> Interview:
    """Judge the answer that waits for it, where the program can: an empty one is wrong, points go to the grader."""
    step = interview.step
    if not isinstance(step, Judge):
        return interview
    answer = step.answer
    if answer.question.self_graded:
        return interview if answer.text.strip() else record(desk, interview, SelfGraded(answer.question.id, "wrong"))
    item = desk.bank.item(answer.question.id)
    if item is None:
        raise InterviewError(
            "The bank no longer has question {item} of this interview. "
            "Put back the bank that it was started with (--bank), or delete the interview.",
            item=answer.question.id,
        )
    return record(desk, interview, graded(assessment_of(desk, item, answer, interview.kit)))


def assessment_of(desk: Desk, item: Item, answer: Answer, kit: Kit) -> Assessment:
    """The grader's word. It does not read programs: where code was asked for, what it misses it cannot tell."""
    found = desk.assess(rubric_of(item, kit.lang), answer.text)
    if not (answer.question.code and answer.text.strip() and looks_like_code(answer.text)):
        return found
    points = tuple(
        replace(point, verdict="cannot_tell", reason="the answer holds a program")
        if point.verdict == "missed"
        else point
        for point in found.points
    )
    return replace(found, points=points)


def looks_like_code(text: str) -> bool:
    """Whether a text has lines of Python in it."""
    starts = ("def ", "class ", "import ", "from ", "return ", "@", "async def ", "for ", "with ", "yield", "self.")
    lines = [line.strip() for line in text.splitlines()]
    return "```" in text or sum(line.startswith(starts) or line.endswith(":") for line in lines) >= 2


def give_answer(desk: Desk, interview_id: str, item_id: str, text: str, seconds: float) -> Interview:
    """Keep an answer, then judge it. The same answer again changes nothing; an empty text is "I don't know".

    Raises InterviewError where the item is not the one that is asked now, or the text is too long to keep.
    """
    interview = load(desk, interview_id)
    text = plain(text)
    there = interview.state.answer(item_id)
    if there is not None:
        if there.text == text:
            return interview
        raise InterviewError(
            "Question {item} has been answered already. Take the answer back first to change it.", item=item_id
        )
    if not is_asked(interview, item_id):
        raise InterviewError(
            "Question {item} is not the one that is asked now. Reload the page to see what is.", item=item_id
        )
    if len(text) > MOST_CHARACTERS:
        raise InterviewError(
            "The answer has {count} characters; at most {most} are kept. Shorten it.",
            count=len(text), most=MOST_CHARACTERS,
        )  # fmt: skip
    return judged(desk, record(desk, interview, Answered(item_id, text, round(believed(seconds), 1))))


def plain(text: str) -> str:
    """A text as it is kept: one kind of line end, nothing that a column or a page cannot hold."""
    return text.replace("\r\n", "\n").replace("\x00", "").encode("utf-8", "replace").decode()


def believed(seconds: float) -> float:
    """Seconds 0..LONGEST; 0 for what is no number."""
    return min(max(seconds, 0.0), LONGEST) if seconds == seconds else 0.0


def is_asked(interview: Interview, item_id: str) -> bool:
    """Whether this question is the one to answer now; a pause hides it and leaves it the one."""
    step = interview.step
    if isinstance(step, OnPause):
        step = next_step(interview.kit, replace(interview.state, paused=False))
    return isinstance(step, Ask) and step.question.id == item_id


def confirm_points(
    desk: Desk, interview_id: str, item_id: str, verdicts: Sequence[tuple[str, PointVerdict]]
) -> Interview:
    """The person's word on points of one answer: open ones, or the grader's verdicts that they overrule."""
    interview = load(desk, interview_id)
    if not verdicts:
        return interview
    return record(desk, interview, *(Confirmed(item_id, point, verdict) for point, verdict in verdicts))


def skip_confirming(desk: Desk, interview_id: str) -> Interview:
    """Leave every point that is asked about now as "cannot tell"."""
    interview = load(desk, interview_id)
    step = interview.step
    if not isinstance(step, Confirm):
        return interview
    return confirm_points(
        desk, interview_id, step.answer.question.id, [(point, "cannot_tell") for point in step.points]
    )


def ask_second(desk: Desk, interview_id: str, item_id: str) -> Interview:
    """Ask the second judge about one judged answer and keep what it says; once it has said something, asking again
    changes nothing. Raises InterviewError where it cannot be asked."""
    interview = load(desk, interview_id)
    if desk.second is None:
        raise InterviewError("The second judge is not set up; docs/grading.md says how.")
    if conceals(interview.kit, interview.state):
        raise InterviewError("The second judge can be asked when the exam is over.")
    answer = interview.state.answer(item_id)
    if answer is None or answer.assessment is None or not answer.text.strip():
        raise InterviewError("There is no answer to {item} that the second judge could read.", item=item_id[:60])
    if isinstance(answer.second, SecondOpinion):
        return interview
    item = desk.bank.item(item_id)
    if item is None or item.version != answer.assessment.version:
        raise InterviewError("The bank no longer has question {item} as it was asked.", item=item_id)
    with asked_once(interview_id, item_id):
        found = desk.second(rubric_of(item, interview.kit.lang), answer.text, answer.assessment)
    return second_kept(desk, interview_id, answer, found)


def second_kept(desk: Desk, interview_id: str, answer: Answer, found: Second) -> Interview:
    """Store the second judge's word. The interview may have gone on while it read."""
    for left in (2, 1, 0):
        interview = load(desk, interview_id)
        there = interview.state.answer(answer.question.id)
        if there is None or there.text != answer.text:
            break
        try:
            return record(desk, interview, second_judged(found))
        except Conflict:
            if not left:
                raise
    raise InterviewError("The answer was taken back while the second judge read it: its opinion was not kept.")


WAITING: set[tuple[str, str]] = set()  # answers that the second judge reads now
WAITING_LOCK = threading.Lock()


@contextmanager
def asked_once(interview_id: str, item_id: str) -> Iterator[None]:
    """Raises InterviewError where this answer is being read already: every question costs."""
    name = (interview_id, item_id)
    with WAITING_LOCK:
        if name in WAITING:
            raise InterviewError("The second judge is reading this answer already. Wait for its reply.")
        WAITING.add(name)
    try:
        yield
    finally:
        with WAITING_LOCK:
            WAITING.discard(name)


def self_grade(desk: Desk, interview_id: str, item_id: str, grade: SelfGrade) -> Interview:
    """The person's judgement of their answer to their own question; again changes it."""
    interview = load(desk, interview_id)
    answer = interview.state.answer(item_id)
    if answer is None or not answer.question.self_graded:
        raise InterviewError("{item} is not a question that you judge yourself.", item=item_id)
    return interview if answer.self_grade == grade else record(desk, interview, SelfGraded(item_id, grade))


def pause(desk: Desk, interview_id: str) -> Interview:
    interview = load(desk, interview_id)
    idle = interview.state.paused or isinstance(interview.step, Finish)
    return interview if idle else record(desk, interview, Paused())


def resume(desk: Desk, interview_id: str) -> Interview:
    interview = load(desk, interview_id)
    return record(desk, interview, Resumed()) if interview.state.paused else interview


def stop(desk: Desk, interview_id: str) -> Interview:
    interview = load(desk, interview_id)
    return interview if interview.state.stopped else record(desk, interview, Stopped())


def take_back(desk: Desk, interview_id: str, item_id: str) -> Interview:
    """Undo the last answer; its text becomes the draft of its question again. Again changes nothing.

    Raises InterviewError where another answer came after it.
    """
    interview = load(desk, interview_id)
    answer = interview.state.answer(item_id)
    if answer is None:
        return interview
    done = record(desk, interview, Undone(item_id))
    desk.store.save_draft(interview_id, item_id, answer.text, answer.seconds, now())
    return done


def save_draft(desk: Desk, interview_id: str, item_id: str, text: str, seconds: float) -> None:
    """Keep unfinished words. Raises NoInterview; a draft of a question that is not asked now is ignored."""
    if is_asked(load(desk, interview_id), item_id) and len(text) <= MOST_CHARACTERS:
        desk.store.save_draft(interview_id, item_id, plain(text), believed(seconds), now())


def draft_of(desk: Desk, interview_id: str, item_id: str) -> tuple[str, float]:
    """Unfinished words and the seconds spent on them so far; ("", 0) where there are none."""
    return desk.store.draft(interview_id, item_id) or ("", 0.0)
