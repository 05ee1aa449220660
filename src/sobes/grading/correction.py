"""A small correction of a point's four chances, fitted to one person's confirmations: five numbers, no tree changes.

logits' = logits / temperature + bias of the class ("bias-corrected temperature scaling", Alexandari et al. 2020).
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

from sobes.errors import SobesError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

TEMPERATURES = (0.25, 4.0)  # least and greatest
MOST_BIAS = 10.0


class CorrectionError(SobesError):
    """Numbers that are no correction."""


@dataclass(frozen=True, slots=True)
class Bias:
    """Added to the logits of the four verdicts; together they come to 0."""

    covered: float = 0.0
    partial: float = 0.0
    missed: float = 0.0
    contradicted: float = 0.0


@dataclass(frozen=True, slots=True)
class Correction:
    """Above 1 the temperature makes chances more alike, below 1 surer. Temperature 1 and no bias change nothing."""

    temperature: float = 1.0
    bias: Bias = Bias()

    @property
    def mark(self) -> str:
        """Six characters that tell this correction from others."""
        return hashlib.sha256(repr(self).encode()).hexdigest()[:6]

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


def corrected(scores: Floats, correction: Correction | None) -> Floats:
    """Scores (logits) of covered, partial, missed, contradicted: a row a point."""
    if correction is None:
        return scores
    bias = correction.bias
    added: Floats = scores / correction.temperature + (bias.covered, bias.partial, bias.missed, bias.contradicted)
    return added


def correction_from_json(data: Mapping[str, Any]) -> Correction:
    """Read what `to_json` wrote; CorrectionError where it is something else."""
    bias = data.get("bias")
    names = [one.name for one in fields(Bias)]
    if not isinstance(bias, dict) or set(bias) != set(names):
        raise CorrectionError('"bias" has no number for each of {names}', names=", ".join(names))
    temperature, *biases = (number(value) for value in (data.get("temperature"), *(bias[name] for name in names)))
    low, high = TEMPERATURES
    if not low <= temperature <= high or any(abs(one) > MOST_BIAS for one in biases):
        raise CorrectionError("a number of it is out of range")
    return Correction(temperature, Bias(*biases))


def number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise CorrectionError("{value} is no number", value=repr(value)[:40])
    return float(value)
