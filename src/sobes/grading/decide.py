"""From signals to verdicts: probabilities of fixed, published weights, thresholds, and the rules around them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from sobes.grading.assessment import PointVerdict
from sobes.grading.signals import FEATURES

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

WEIGHTS = Path(__file__).parent / "weights.json"

COVERED = 0.55  # probability from which a point counts
PARTIAL = 0.5
COVERED_BARE, PARTIAL_BARE = 0.60, 0.52  # the same for points without any known denial
UNSURE = 0.12  # from here a person is asked
DENIED = 0.4
ASSERTED, ASSERTED_BY_PART = 0.47, 0.55  # by a sentence; by a part of one or by two together


@lru_cache(maxsize=1)
def weights() -> dict[str, Floats]:
    """Weights by decision: "said", "denied", "asserted", in the order of FEATURES."""
    import numpy as np

    rows = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return {name: np.array([row[feature] for feature in FEATURES]) for name, row in rows.items()}


def probability(features: Floats, name: str) -> Floats:
    """Logistic probability of a decision for an array whose last axis is FEATURES, to three decimals."""
    import numpy as np

    found: Floats = np.round(1.0 / (1.0 + np.exp(-np.clip(features @ weights()[name], -30, 30))), 3)
    return found


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict, how sure, the segment it rests on (None: nothing), and the reason in words."""

    verdict: PointVerdict
    confidence: float
    segment: int | None
    reason: str


def decide_point(
    said: Floats, denied: Floats, firm: NDArray[np.bool_], live: NDArray[np.bool_], *, sure: bool = True
) -> Decision:
    """One point from its probabilities over the segments.

    `live` segments may assert something at all; of them only `firm` ones earn credit (they are no code and
    carry no mixture of other points' words), others can at most ask the person. `sure`: the rubric says how the
    point is denied, so that likeness was weighed against it; otherwise credit needs more.
    """
    import numpy as np

    if not live.any():
        return Decision("missed", 0.95, None, "nothing asserted")
    earned = np.where(live & firm, said, 0.0)
    any_said = np.where(live, said, 0.0)
    against = np.where(live, denied, 0.0)
    best, worst, hint = int(earned.argmax()), int(against.argmax()), int(any_said.argmax())
    if against[worst] >= DENIED and against[worst] >= earned[best]:
        return Decision("contradicted", float(against[worst]), worst, "says the opposite")
    if earned[best] >= (COVERED if sure else COVERED_BARE):
        return Decision("covered", float(earned[best]), best, "says it")
    if earned[best] >= (PARTIAL if sure else PARTIAL_BARE):
        return Decision("partial", float(earned[best]), best, "says a part of it")
    if any_said[hint] >= UNSURE:
        return Decision("cannot_tell", float(any_said[hint]), hint, "may say it")
    return Decision("missed", float(1.0 - any_said[hint]), None, "not said")
