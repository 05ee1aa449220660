"""JSON forms of grading one answer: against an item of the bank, or against a rubric that comes with it."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from pydantic import BaseModel, Field

from sobes.api.interview_models import Input, Spoken
from sobes.bank.item import Lang
from sobes.grading.assessment import Assessment, PointVerdict

Name = Annotated[str, Field(min_length=1, max_length=100)]
Wording = Annotated[str, Field(min_length=1, max_length=2000)]
Wordings = Annotated[list[Annotated[str, Field(max_length=2000)]], Field(max_length=50)]
Terms = Annotated[list[Annotated[str, Field(max_length=200)]], Field(max_length=50)]


class ToGrade(Input):
    """An answer to a question of the bank."""

    answer: Spoken
    lang: Lang = "ru"


class RubricPointIn(Input):
    """One idea worth credit. `accept`: other wordings; `anti`: the statement made false; `keys`: any term of a
    group, all groups; `subject`: what it is about; `reject`: near misses that earn nothing."""

    id: Name
    text: Wording
    weight: float = Field(1.0, gt=0, lt=1e6, allow_inf_nan=False)
    accept: Wordings = Field(default_factory=list)
    anti: Wordings = Field(default_factory=list)
    keys: list[Terms] = Field(default_factory=list, max_length=50)
    subject: Terms = Field(default_factory=list)
    reject: Wordings = Field(default_factory=list)


class RubricMisconceptionIn(Input):
    """A known wrong idea, other wordings of it, and the id of the point that it contradicts."""

    id: Name
    text: Wording
    contradicts: Name | None = None
    also: Wordings = Field(default_factory=list)


class RubricRow(Input):
    """An answer with its rubric: one line of `sobes grade --batch`."""

    id: Name
    lang: Lang
    question: Annotated[str, Field(max_length=2000)]
    answer: Spoken
    points: list[RubricPointIn] = Field(min_length=1, max_length=50)
    misconceptions: list[RubricMisconceptionIn] = Field(default_factory=list, max_length=50)

    def row(self) -> dict[str, Any]:
        return self.model_dump(exclude={"answer"})


class GradedPoint(BaseModel):
    """`quote` is `answer[start:end]`, "" where the verdict rests on no part of it. `confidence` is 0..1."""

    id: str
    verdict: PointVerdict
    confidence: float
    quote: str
    start: int
    end: int
    reason: str


class GradedMisconception(BaseModel):
    id: str
    asserted: bool
    confidence: float
    quote: str
    start: int
    end: int


class ReasoningOut(BaseModel):
    """Quotes that show reasoning, "" where the answer does not; `score` is the share of the four signs."""

    explains_why: str
    example: str
    trade_off: str
    limits: str
    score: float


class GradeOut(BaseModel):
    """The judgement of one answer by one version of the grader; `score` is 0..1."""

    item_id: str
    version: int
    engine: str
    score: float
    points: list[GradedPoint]
    misconceptions: list[GradedMisconception]
    reasoning: ReasoningOut


def grade_out(found: Assessment) -> GradeOut:
    reasoning = {**asdict(found.reasoning), "score": found.reasoning.score}
    return GradeOut.model_validate({**found.to_json(), "reasoning": reasoning})
