"""JSON forms of an interview that goes on: what was asked for, where it stands, what is to be done now."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from sobes.bank.item import Bank, Lang, Level
from sobes.conduct import LONGEST, MOST_CHARACTERS, Desk, Interview, draft_of
from sobes.grading.assessment import PointVerdict
from sobes.interview.events import SelfGrade
from sobes.interview.kit import FEWEST_MAINS, MINUTES, MOST_FOLLOW_UPS, MOST_MAINS, Feedback, Question, Wishes
from sobes.interview.state import Answer, Ask, Confirm, EndReason, Finish, Judge, OnPause
from sobes.reports.document import point_lines, question_text, section_name
from sobes.web.interview_views import HistoryRow, is_short, time_left

ItemName = Annotated[
    str, Field(min_length=1, max_length=60, description='Id of a question, such as "12.3" or "own.1".')
]
Spoken = Annotated[str, Field(max_length=MOST_CHARACTERS, description="The person's words; Markdown is not read.")]
Seconds = Annotated[
    float, Field(ge=0, le=LONGEST, allow_inf_nan=False, description="Time spent on the question, without pauses.")
]


class Input(BaseModel):
    """What a caller sends: exactly these fields, each of exactly its type."""

    model_config = ConfigDict(extra="forbid", strict=True)


class WishesIn(Input):
    """What is asked for; everything may be left out. `sections` empty means all, null means "choose for me"."""

    level: Level = "middle"
    minutes: int = Field(60, ge=MINUTES[0], le=MINUTES[1])
    sections: list[Annotated[str, Field(max_length=60)]] = Field(default_factory=list, max_length=20)
    mains: Annotated[int, Field(ge=FEWEST_MAINS, le=MOST_MAINS)] | None = None
    follow_ups: int = Field(MOST_FOLLOW_UPS, ge=0, le=MOST_FOLLOW_UPS, description="At most so many for one main.")
    seed: Annotated[int, Field(ge=0, le=2**53 - 1, description="The same seed draws the same questions.")] | None = None
    lang: Lang = "ru"
    feedback: Feedback = "training"
    coding: bool = False
    include_own: bool = False

    def wishes(self) -> Wishes:
        return Wishes(**{**self.model_dump(), "sections": tuple(self.sections)})


class AnswerIn(Input):
    """An answer; an empty text is "I don't know"."""

    item_id: ItemName
    text: Spoken
    seconds: Seconds = 0


class DraftIn(AnswerIn):
    """Words that are not handed in yet."""


class VerdictIn(Input):
    point_id: Annotated[str, Field(min_length=1, max_length=60)]
    verdict: PointVerdict


class ConfirmIn(Input):
    """The person's word on points of one answer."""

    item_id: ItemName
    verdicts: list[VerdictIn] = Field(min_length=1, max_length=50)


class SelfGradeIn(Input):
    item_id: ItemName
    grade: SelfGrade


class UndoIn(Input):
    """`item_id` is the question whose answer is taken back: the last one."""

    item_id: ItemName


class QuestionOut(BaseModel):
    """A question as the person sees it. `code`: answered by a program; `self_graded`: the person judges it."""

    item_id: str
    text: str
    lang: Lang
    section: str
    section_title: str
    minutes: int
    code: bool
    self_graded: bool


class DraftOut(BaseModel):
    text: str
    seconds: float


class AskStep(BaseModel):
    """Answer this question: main `number` of `total`; `follow_up` is 0 for the main itself."""

    kind: Literal["ask"] = "ask"
    question: QuestionOut
    number: int
    total: int
    follow_up: int
    draft: DraftOut


class JudgeStep(BaseModel):
    """Judge your own answer: the question has no points."""

    kind: Literal["judge"] = "judge"
    question: QuestionOut
    response: str


class OpenPoint(BaseModel):
    """A point that the grader could not tell; `quote` is the part of the answer that it is about, "" where none."""

    id: str
    text: str
    quote: str


class ConfirmStep(BaseModel):
    """Say whether the answer has these points, or leave them open. Also an exam asks, but about these points only."""

    kind: Literal["confirm"] = "confirm"
    question: QuestionOut
    response: str
    points: list[OpenPoint]


class PauseStep(BaseModel):
    """Nothing is asked until the interview is resumed."""

    kind: Literal["on-pause"] = "on-pause"


class FinishStep(BaseModel):
    """The interview is over and its report complete."""

    kind: Literal["finish"] = "finish"
    reason: EndReason


StepOut = Annotated[AskStep | JudgeStep | ConfirmStep | PauseStep | FinishStep, Field(discriminator="kind")]


class KitOut(BaseModel):
    """The wishes with every choice made. `mains` were planned; `short`: fewer than an interview should have."""

    level: Level
    minutes: int
    sections: list[str]
    mains: int
    follow_ups: int
    seed: int
    lang: Lang
    feedback: Feedback
    coding: bool
    include_own: bool
    short: bool


class StateOut(BaseModel):
    """Where it stands. Times are seconds; `left` is negative after the time. `last` is the question whose answer
    can be taken back."""

    answered: list[str]
    last: str | None
    spent: float
    left: float
    paused: bool
    stopped: bool
    taken_back: int


class InterviewOut(BaseModel):
    """One interview as it stands. `seq` is the number of its last event: it grows with everything that happens."""

    id: str
    started: datetime
    seq: int
    kit: KitOut
    state: StateOut
    step: StepOut


class InterviewBrief(BaseModel):
    """An interview in the list. `knowledge` is 0..1. `broken` says why it cannot be read, and then there are no
    numbers; an exam that goes on has neither knowledge nor verdict."""

    id: str
    started: datetime
    level: str
    finished: bool
    mains_done: int
    mains_all: int
    answers: int
    knowledge: float | None
    verdict: str
    note: str
    broken: str


def interview_out(desk: Desk, interview: Interview, lang: Lang) -> InterviewOut:
    """`lang` is the reader's; the questions stay in the interview's language."""
    kit, state = interview.kit, interview.state
    return InterviewOut(
        id=interview.id, started=interview.created_at, seq=interview.seq,
        kit=KitOut(
            level=kit.level, minutes=kit.minutes, sections=list(kit.sections), mains=len(kit.plan),
            follow_ups=kit.follow_ups, seed=kit.seed, lang=kit.lang, feedback=kit.feedback, coding=kit.coding,
            include_own=kit.include_own, short=is_short(kit),
        ),
        state=StateOut(
            answered=[answer.question.id for answer in state.answers],
            last=state.answers[-1].question.id if state.answers else None,
            spent=state.seconds, left=time_left(kit, state), paused=state.paused, stopped=state.stopped,
            taken_back=state.taken_back,
        ),
        step=step_out(desk, interview, lang),
    )  # fmt: skip


def step_out(desk: Desk, interview: Interview, lang: Lang) -> StepOut:
    match interview.step:
        case Ask(question, number, total, follow_up):
            text, seconds = draft_of(desk, interview.id, question.id)
            return AskStep(
                question=question_out(desk, interview, question, lang), number=number, total=total,
                follow_up=follow_up, draft=DraftOut(text=text, seconds=seconds),
            )  # fmt: skip
        case Judge(answer):
            return JudgeStep(question=question_out(desk, interview, answer.question, lang), response=answer.text)
        case Confirm(answer, points):
            return ConfirmStep(
                question=question_out(desk, interview, answer.question, lang), response=answer.text,
                points=open_points(desk.bank, interview, answer, points),
            )  # fmt: skip
        case OnPause():
            return PauseStep()
        case Finish(reason):
            return FinishStep(reason=reason)


def question_out(desk: Desk, interview: Interview, question: Question, lang: Lang) -> QuestionOut:
    item = desk.bank.item(question.id)
    return QuestionOut(
        item_id=question.id, text=question_text(question.id, desk.bank, desk.own, interview.kit.lang),
        lang=item.text_lang(interview.kit.lang) if item else interview.kit.lang,
        section=question.section, section_title=section_name(desk.bank, question.section, lang),
        minutes=question.minutes, code=question.code, self_graded=question.self_graded,
    )  # fmt: skip


def open_points(bank: Bank, interview: Interview, answer: Answer, points: tuple[str, ...]) -> list[OpenPoint]:
    lines = point_lines(answer, bank.item(answer.question.id), interview.kit.lang)
    return [OpenPoint(id=line.id, text=line.text, quote=line.quote) for line in lines if line.id in points]


def interview_brief(row: HistoryRow) -> InterviewBrief:
    return InterviewBrief.model_validate(row, from_attributes=True)
