"""From evidence to verdicts: fitted chances of the verdicts, and thresholds.

The thresholds were chosen on answers that the fit had not seen: what is decided is right as often as
docs/grader-report-card.md says, and the rest is left to a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sobes.grading.assessment import PointVerdict
from sobes.grading.correction import Correction, corrected
from sobes.grading.evidence import Evidence
from sobes.grading.trees import chances, chances_of, read_trees, scores_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

POINTS = Path(__file__).parent / "points.json"
WRONG = Path(__file__).parent / "misconceptions.json"

EARNED = 0.45  # chance that a point is covered or partial, from which it counts
OPPOSED = 0.4  # chance that the opposite is said, from which it is held against the answer
OPPOSED_BARE = 0.7  # the same where the rubric does not say how the point is denied
LOST = 0.9  # chance that nothing of the point is said, or the opposite, from which it is missed
ASKED_OF_NOTES = 0.35  # chance that a point is earned, from which a person is asked about notes that read like a list
ASSERTED = 0.55
VERBATIM_NEAR, VERBATIM_SAID = 0.8, 0.95  # cosine and share of words from which a piece is the point's own wording
IMPOSSIBLE = 10.0  # in logits below all others


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict, how sure (0..1, that it is right), the piece it rests on (None: nothing), and the reason in words."""

    verdict: PointVerdict
    confidence: float
    piece: int | None
    reason: str


def decide_points(evidence: Evidence, *, notes: bool = False, correction: Correction | None = None) -> list[Decision]:
    """One decision a point. `notes`: the answer reads like no language, so it can at most make a person look."""
    places = zip(evidence.said, evidence.denied, strict=True)
    return decide_scores(point_scores(evidence), places, bare_points(evidence), notes=notes, correction=correction)


def bare_points(evidence: Evidence) -> list[bool]:
    """Whether the rubric does not say how each point is denied."""
    return [row[evidence.names.index("denied_ways")] == 0 for row in evidence.rows.tolist()]


def point_scores(evidence: Evidence) -> Floats:
    """Logits of covered, partial, missed, contradicted for each point. What is said word for word denies nothing."""
    scores = scores_of(read_trees(POINTS), evidence.rows)
    if not len(scores):
        return scores
    near, said, clash = (
        evidence.rows[:, evidence.names.index(name)] for name in ("best_near", "best_said", "best_clash")
    )
    verbatim = (near >= VERBATIM_NEAR) & (said >= VERBATIM_SAID) & (clash == 0)
    scores[verbatim, 3] = scores.min() - IMPOSSIBLE
    return scores


def decide_scores(
    scores: Floats,
    places: Iterable[tuple[int, int]],
    bare: Iterable[bool],
    *,
    notes: bool = False,
    correction: Correction | None = None,
) -> list[Decision]:
    """`places`: for each point the pieces for and against it; `bare`: whether the rubric knows no denial of it."""
    rows = zip(chances_of(corrected(scores, correction)).tolist(), places, bare, strict=True)
    return [of_notes(row, place) if notes else decide(row, place, alone) for row, place, alone in rows]


def decide(row: Sequence[float], place: tuple[int, int], bare: bool) -> Decision:
    """`row`: chances of covered, partial, missed, contradicted."""
    covered, partial, missed, opposed = row
    earned, said, against = covered + partial, *place
    if opposed >= OPPOSED and opposed > earned:
        if bare and opposed < OPPOSED_BARE:
            return Decision("cannot_tell", opposed, against, "may say the opposite")
        return Decision("contradicted", opposed, against, "says the opposite")
    if earned >= EARNED:
        if partial > covered:
            return Decision("partial", earned, said, "says a part of it")
        return Decision("covered", earned, said, "says it")
    if missed + opposed >= LOST:
        return Decision("missed", missed + opposed, None, "not said")
    return Decision("cannot_tell", max(row), said, "may say it")


def of_notes(row: Sequence[float], place: tuple[int, int]) -> Decision:
    if row[0] + row[1] >= ASKED_OF_NOTES:
        return Decision("cannot_tell", max(row), place[0], "may say it")
    return Decision("missed", row[2] + row[3], None, "not said")


def opposable(verdict: PointVerdict) -> bool:
    """Whether an asserted misconception about a point contradicts it: what is earned stays earned."""
    return verdict in ("missed", "cannot_tell")


def decide_misconceptions(evidence: Evidence, *, notes: bool = False) -> list[tuple[float, int]]:
    """For each misconception the chance that the answer asserts it, and the piece that does; `notes` assert nothing."""
    if not evidence.said:
        return []
    found = chances(read_trees(WRONG), evidence.rows)[:, 1] * (not notes)
    return list(zip(found.tolist(), evidence.said, strict=True))
