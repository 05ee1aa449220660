"""First estimates of single pieces: a logistic probability of fixed, published weights over the signals."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from sobes.grading.signals import FEATURES

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

WEIGHTS = Path(__file__).parent / "weights.json"


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
