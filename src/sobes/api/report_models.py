"""JSON forms of what is shown when an answer or an interview has been judged."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from pydantic import BaseModel, Field

from sobes.bank.item import Lang, Level
from sobes.interview.events import SelfGrade
from sobes.interview.state import EndReason
from sobes.reports.document import (
    AnswerView,
    Bar,
    Document,
    PointLine,
    ProofLine,
    ReasoningLine,
    SecondView,
    StudyLine,
    WrongLine,
)


class AnswerOut(BaseModel):
    """One answered question. `score` is 0..1; `right` is null while it hangs on open points or is not judged;
    `known` is false where the bank no longer has the item. `reference` is the answer of the bank by level."""

    item_id: str
    question: str
    section: str
    follow_up: int
    response: str
    seconds: float
    score: float
    right: bool | None
    self_grade: SelfGrade | None
    points: list[PointLine]
    misconceptions: list[WrongLine]
    reasoning: list[ReasoningLine]
    reasoning_score: float | None
    reference: dict[Level, str]
    proofs: list[ProofLine]
    lang: Lang
    known: bool
    second: SecondView | None = Field(description="What the second judge said, null where it was not asked.")


class CountsOut(BaseModel):
    """`depth` is the mean number of follow-ups answered right for each right main."""

    mains_asked: int
    mains_right: int
    follow_ups_asked: int
    depth: float | None
    taken_back: int
    open_points: int
    seconds: float


class ReportOut(BaseModel):
    """The report. Shares are 0..1, times are seconds. `verdict` is a level or "not enough evidence" in words,
    `standing` the same as a name or null; `end` is null while the interview goes on."""

    interview_id: str
    lang: Lang
    started: datetime
    level: Level
    feedback: str
    seed: int
    minutes: int
    planned_mains: int
    end: EndReason | None
    ended: str
    standing: str | None
    verdict: str
    verdict_note: str
    belief: list[Bar]
    knowledge: float | None
    reasoning: float | None
    sections: list[Bar]
    levels: list[Bar]
    counts: CountsOut
    answers: list[AnswerOut]
    study: list[StudyLine]


def answer_out(view: AnswerView) -> AnswerOut:
    row = asdict(view)
    return AnswerOut.model_validate(
        {**row, "misconceptions": row["wrongs"], "reference": dict(view.reference), "lang": view.text_lang}
    )


def report_out(document: Document) -> ReportOut:
    numbers = document.numbers
    return ReportOut.model_validate(
        {
            **{name: getattr(document, name) for name in ReportOut.model_fields if hasattr(document, name)},
            "end": numbers.end,
            "standing": numbers.verdict.standing,
            "counts": {name: getattr(numbers, name) for name in CountsOut.model_fields},
            "answers": [answer_out(view) for view in document.answers],
        },
        from_attributes=True,
    )
