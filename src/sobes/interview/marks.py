"""How much an answer was worth: one score for the report, one against what the level expects for the rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sobes.bank.item import LEVELS, Level
from sobes.grading.assessment import CREDIT, MISCONCEPTION_COST, Assessment
from sobes.interview.kit import Question

RIGHT_FROM: Mapping[Level, float] = {"junior": 0.5, "middle": 0.6, "senior": 0.7}


@dataclass(frozen=True, slots=True)
class Mark:
    """Shares 0..1 of what the level expects: `low` with every open point missed, `high` with every one covered.

    `fatal`: the answer asserts a misconception that makes it wrong whatever else it says.
    """

    low: float
    high: float
    fatal: bool = False

    def right(self, level: Level) -> bool | None:
        """Whether the answer is right for the level; None while it hangs on points that nobody could tell."""
        if self.fatal or self.high < RIGHT_FROM[level]:
            return False
        return True if self.low >= RIGHT_FROM[level] else None


def mark_of(question: Question, assessment: Assessment, level: Level) -> Mark:
    """Credit earned over the weight of the points up to `level`.

    A point above the level earns its credit too, so depth makes up for a gap; each asserted misconception costs
    a tenth, as in the score.
    """
    weights = {point.id: point.weight for point in question.points}
    expected = sum(p.weight for p in question.points if LEVELS.index(p.level) <= LEVELS.index(level))
    expected = expected or sum(weights.values())
    asserted = [wrong.id for wrong in assessment.misconceptions if wrong.asserted]
    cost = MISCONCEPTION_COST * len(asserted)
    earned = sum(weights.get(p.id, 0) * CREDIT.get(p.verdict, 0.0) for p in assessment.points)
    open_ = sum(weights.get(p.id, 0) for p in assessment.points if p.verdict == "cannot_tell")
    fatal = any(wrong in question.critical for wrong in asserted)
    return Mark(clip(earned / expected - cost), clip((earned + open_) / expected - cost), fatal)


def clip(share: float) -> float:
    return round(min(1.0, max(0.0, share)), 4)
