"""The result of judging one answer: verdicts with quotes, and the score they add up to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal, get_args

from sobes.errors import SobesError
from sobes.grading.rubric import Rubric

PointVerdict = Literal["covered", "partial", "missed", "contradicted", "cannot_tell"]
VERDICTS: tuple[PointVerdict, ...] = get_args(PointVerdict)

CREDIT: Mapping[PointVerdict, float] = {"covered": 1.0, "partial": 0.5}
MISCONCEPTION_COST = 0.1
CONFIRMED = "confirmed by person"


class AssessmentError(SobesError):
    """A stored assessment cannot be read, or an overrule names a point that is not there."""


@dataclass(frozen=True, slots=True)
class PointAssessment:
    """One point. `quote` is the exact part `answer[start:end]` that the verdict rests on, "" where none."""

    id: str
    verdict: PointVerdict
    confidence: float  # 0..1, that this verdict is right
    quote: str = ""
    start: int = 0
    end: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MisconceptionAssessment:
    """One known wrong idea: whether the answer asserts it, with the quote."""

    id: str
    asserted: bool
    confidence: float
    quote: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Reasoning:
    """Quotes that show reasoning, "" where the answer does not show it. Kept apart from knowledge."""

    explains_why: str = ""
    example: str = ""
    trade_off: str = ""
    limits: str = ""

    @property
    def score(self) -> float:
        """0..1: the share of the four signs that the answer shows."""
        return sum(map(bool, (self.explains_why, self.example, self.trade_off, self.limits))) / 4


@dataclass(frozen=True, slots=True)
class Assessment:
    """The judgement of one answer by one engine; `score` is 0..1."""

    item_id: str
    version: int
    engine: str
    points: tuple[PointAssessment, ...]
    misconceptions: tuple[MisconceptionAssessment, ...]
    score: float
    reasoning: Reasoning = Reasoning()

    def to_json(self) -> dict[str, Any]:
        """Plain data for storage: `from_json(a.to_json()) == a`, also after a trip through JSON text."""
        return asdict(self)

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Assessment:
        """Read what `to_json` wrote; AssessmentError where it is something else."""
        try:
            return Assessment(
                item_id=str(data["item_id"]),
                version=int(data["version"]),
                engine=str(data["engine"]),
                points=tuple(PointAssessment(**checked(row)) for row in data["points"]),
                misconceptions=tuple(MisconceptionAssessment(**row) for row in data["misconceptions"]),
                score=float(data["score"]),
                reasoning=Reasoning(**data["reasoning"]),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise AssessmentError("A stored assessment cannot be read ({error}).", error=error) from error


def checked(row: Mapping[str, Any]) -> Mapping[str, Any]:
    if row["verdict"] not in VERDICTS:
        raise ValueError(f"unknown verdict {row['verdict']!r}")
    return row


def score_of(
    rubric: Rubric, points: Iterable[PointAssessment], misconceptions: Iterable[MisconceptionAssessment]
) -> float:
    """0..1: weight of the covered points plus half of the partial ones, over the whole weight.

    Each asserted misconception takes off 0.1; one that contradicts a point already costs that point's
    credit, so the deduction stays small: it is the price of a harmful statement, not a second zero.
    """
    return weighted_score({point.id: point.weight for point in rubric.points}, points, misconceptions)


def weighted_score(
    weights: Mapping[str, float], points: Iterable[PointAssessment], misconceptions: Iterable[MisconceptionAssessment]
) -> float:
    """`score_of` where only the weights of the points are at hand."""
    total = sum(weights.values())
    earned = sum(weights.get(point.id, 0.0) * CREDIT.get(point.verdict, 0.0) for point in points)
    cost = MISCONCEPTION_COST * sum(wrong.asserted for wrong in misconceptions)
    return round(min(1.0, max(0.0, earned / total - cost)), 4) if total else 0.0


def confirm(assessment: Assessment, weights: Mapping[str, float], point_id: str, verdict: PointVerdict) -> Assessment:
    """The assessment after a person's word on one point; the score is computed again from the points' weights.

    Raises AssessmentError for a verdict or a point that does not exist.
    """
    if verdict not in VERDICTS:
        raise AssessmentError(
            "{verdict} is not a verdict; give one of {known}.", verdict=repr(verdict), known=", ".join(VERDICTS)
        )
    if all(point.id != point_id for point in assessment.points):
        raise AssessmentError(
            "The answer to {item} has no point {point}.", item=assessment.item_id, point=repr(point_id[:60])
        )
    points = tuple(
        replace(point, verdict=verdict, confidence=1.0, reason=CONFIRMED) if point.id == point_id else point
        for point in assessment.points
    )
    return replace(assessment, points=points, score=weighted_score(weights, points, assessment.misconceptions))
