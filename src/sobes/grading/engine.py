"""`assess`: one answer against one rubric. Deterministic, offline; the encoder is loaded on first use."""

from __future__ import annotations

from sobes.grading.assessment import (
    Assessment,
    MisconceptionAssessment,
    PointAssessment,
    Reasoning,
    score_of,
)
from sobes.grading.correction import Correction
from sobes.grading.decide import ASSERTED, Decision, decide_misconceptions, decide_points, opposable
from sobes.grading.evidence import evidence
from sobes.grading.reading import Reading, read
from sobes.grading.reasoning import reasoning_of
from sobes.grading.rubric import Rubric

ENGINE = "offline-2"


def assess(rubric: Rubric, answer: str, correction: Correction | None = None) -> Assessment:
    """Judge an answer: per point a verdict with its quote, misconceptions asserted, score and reasoning.

    Any text is accepted; beyond 20,000 characters the rest is not read. `correction`: of the points' chances, fitted
    to a person's confirmations; the assessment's `engine` tells which.
    """
    reading = read(rubric, answer)
    if reading is None:
        return nothing_said(rubric, correction)
    of_points, of_wrong = evidence(rubric, reading)
    notes = bool(reading.junk)
    decisions = decide_points(of_points, notes=notes, correction=correction)
    wrong = [
        misconception(one.id, chance, piece, answer, reading)
        for one, (chance, piece) in zip(
            rubric.misconceptions, decide_misconceptions(of_wrong, notes=notes), strict=True
        )
    ]
    opposed = {one.contradicts: said for one, said in zip(rubric.misconceptions, wrong, strict=True) if said.asserted}
    points = []
    for point, decision in zip(rubric.points, decisions, strict=True):
        found = point_assessment(point.id, decision, answer, reading)
        points.append(against(found, opposed[point.id]) if point.id in opposed else found)
    return Assessment(
        rubric.id, rubric.version, engine_of(correction), tuple(points), tuple(wrong), score_of(rubric, points, wrong),
        reasoning_of(answer, reading.answer, reading.segments, reading.void),
    )  # fmt: skip


def point_assessment(point_id: str, decision: Decision, answer: str, reading: Reading) -> PointAssessment:
    quote, start, end = quoted(decision.piece, answer, reading)
    return PointAssessment(
        point_id, decision.verdict, round(decision.confidence, 3), quote, start, end, decision.reason
    )


def against(point: PointAssessment, wrong: MisconceptionAssessment) -> PointAssessment:
    """A point that nothing earns is contradicted by a misconception about it."""
    if not opposable(point.verdict):
        return point
    reason = "asserts a misconception about it"
    return PointAssessment(point.id, "contradicted", wrong.confidence, wrong.quote, wrong.start, wrong.end, reason)


def misconception(wrong_id: str, chance: float, piece: int, answer: str, reading: Reading) -> MisconceptionAssessment:
    if chance < ASSERTED:
        return MisconceptionAssessment(wrong_id, False, round(1 - chance, 3))
    return MisconceptionAssessment(wrong_id, True, round(chance, 3), *quoted(piece, answer, reading))


def quoted(piece: int | None, answer: str, reading: Reading) -> tuple[str, int, int]:
    """The exact part of the answer that a piece is, with its offsets."""
    if piece is None:
        return "", 0, 0
    one = reading.segments[piece]
    start, end = reading.answer.span(one.start, one.end)
    return answer[start:end], start, end


def engine_of(correction: Correction | None) -> str:
    """The name that assessments bear."""
    return f"{ENGINE}+fit{correction.mark}" if correction else ENGINE


def nothing_said(rubric: Rubric, correction: Correction | None) -> Assessment:
    points = tuple(PointAssessment(point.id, "missed", 1.0, reason="nothing said") for point in rubric.points)
    wrong = tuple(MisconceptionAssessment(one.id, False, 1.0) for one in rubric.misconceptions)
    return Assessment(rubric.id, rubric.version, engine_of(correction), points, wrong, 0.0, Reasoning())
