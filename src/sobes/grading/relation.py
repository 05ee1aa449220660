"""How a piece of an answer stands to a statement of the rubric, learned on sentence vectors.

A cosine calls "threads run at once" and "threads do not run at once" alike. Logistic regression on the products and the
differences of the coordinates tells apart what says a statement, what denies it and what does neither, also on
statements that it was not fitted on (docs/grader-report-card.md).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from sobes.grading.meaning import Vectors

    Floats = NDArray[np.float64]

WEIGHTS = Path(__file__).parent / "relation.json"
CLASSES = ("neither", "says", "denies")
AT_ONCE = 32  # pieces: bounds the memory for a long answer


@dataclass(frozen=True, slots=True)
class Relation:
    """Weights by class (rows of CLASSES): of the products, of the absolute differences, of the cosine, and alone."""

    products: Floats
    differences: Floats
    cosine: Floats
    bias: Floats


@lru_cache(maxsize=1)
def fitted() -> Relation:
    return relation_from(json.loads(WEIGHTS.read_text(encoding="utf-8")))


def relation_from(rows: dict[str, list[list[float]]]) -> Relation:
    import numpy as np

    return Relation(*(np.array(rows[name]) for name in ("products", "differences", "cosine", "bias")))


def relations(pieces: Vectors, statements: Vectors, relation: Relation | None = None) -> tuple[Floats, Floats]:
    """Chances that each piece (row) says, and that it denies, each statement (column). Both take unit vectors."""
    import numpy as np

    one = relation or fitted()
    left, right = pieces.astype(np.float64), statements.astype(np.float64)
    parts = [chances(left[n : n + AT_ONCE], right, one) for n in range(0, len(left), AT_ONCE)]
    found = np.round(np.concatenate(parts, axis=1), 3)
    return found[CLASSES.index("says")], found[CLASSES.index("denies")]


def chances(pieces: Floats, statements: Floats, one: Relation) -> Floats:
    """Chances of the classes (first axis) for pieces × statements."""
    import numpy as np

    apart = np.abs(pieces[:, None, :] - statements[None, :, :]).reshape(-1, pieces.shape[1])
    differences = (apart @ one.differences.T).T.reshape(len(CLASSES), len(pieces), len(statements))
    products = np.stack([(pieces * row) @ statements.T for row in one.products])
    cosine = pieces @ statements.T
    logits = products + differences + one.cosine[:, None, None] * cosine + one.bias[:, None, None]
    found: Floats = np.exp(logits - logits.max(axis=0))
    found /= found.sum(axis=0)
    return found
