"""Fitting a correction to a person's words on points, and measuring it on items that the fit has not seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sobes.grading.assessment import PointVerdict
from sobes.grading.correction import TEMPERATURES, Bias, Correction, corrected
from sobes.grading.decide import decide_scores, opposable
from sobes.saying import Saying

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

CLASSES: tuple[PointVerdict, ...] = ("covered", "partial", "missed", "contradicted")
FOLDS = 5
LEAST_POINTS, LEAST_ITEMS = 60, 8  # fewer are no ground to change a grader on
RIDGE = 4.0  # as if slope and biases were known beforehand to half a unit
STEPS = 50
DRAWS = 2000  # of the bootstrap
BINS = 10


@dataclass(frozen=True, slots=True)
class Said:
    """A point that a person decided. `scores`: the grader's logits of CLASSES; `word`: the person's, a place there.

    `bare`: the rubric knows no denial of the point; `notes`: the answer reads like a list; `opposed`: it asserts a
    misconception about the point.
    """

    item: str
    scores: tuple[float, ...]
    word: int
    bare: bool = False
    notes: bool = False
    opposed: bool = False


@dataclass(frozen=True, slots=True)
class Figures:
    """`decided`: share of points with a verdict; `right`: share of these that are the person's (None: no such);
    `calibration`: mean gap between the greatest chance and how often it is right, in ten bins."""

    log_loss: float
    decided: float
    right: float | None
    calibration: float


@dataclass(frozen=True, slots=True)
class HeldOut:
    """Each item judged by what was fitted on the others. `difference` in log-loss, with its 95 % interval."""

    folds: int
    before: Figures
    after: Figures
    difference: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Trial:
    """A correction fitted on all points, and what its like is worth; nothing can be held out of a single item."""

    correction: Correction
    points: int
    items: int
    held_out: HeldOut | None

    @property
    def refusal(self) -> Saying | None:
        """Why the correction is not to be taken; None where it is."""
        if self.points < LEAST_POINTS or self.items < LEAST_ITEMS or self.held_out is None:
            return Saying(
                "Too few to go by: it takes {least_points} points of {least_items} questions, "
                "here are {points} of {items}.",
                least_points=LEAST_POINTS, least_items=LEAST_ITEMS, points=self.points, items=self.items,
            )  # fmt: skip
        if self.held_out.high >= 0:
            return Saying("It is not surely better: the interval of the difference in log-loss reaches 0.")
        return None


def try_out(said: Sequence[Said]) -> Trial:
    """Fit a correction and measure it. The same points in the same order give the same result."""
    items = {one.item for one in said}
    held_out = measured(said) if len(items) > 1 else None
    return Trial(fitted(said), len(said), len(items), held_out)


def fitted(said: Sequence[Said]) -> Correction:
    """The most likely correction, held by a ridge to the one that changes nothing (Newton's method)."""
    import numpy as np

    if not said:
        return Correction()
    scores = log_chances(table_of(said))
    words = np.eye(len(CLASSES))[[one.word for one in said]]
    low, high = 1 / TEMPERATURES[1], 1 / TEMPERATURES[0]
    slope, bias = newton(scores, words)
    if not low <= slope <= high:
        slope, bias = newton(scores, words, slope=min(max(slope, low), high))
    covered, partial, missed = (round(float(one), 4) for one in bias[:-1])
    rest = Bias(covered, partial, missed, round(-covered - partial - missed, 4))
    return Correction(round(1 / slope, 4), rest)


def newton(scores: Floats, words: Floats, slope: float | None = None) -> tuple[float, Floats]:
    """Slope (1 / temperature) and biases at the one least of the loss, which is convex in them.

    `slope` given: it is fixed. Steps that do not lower the loss are halved.
    """
    import numpy as np

    basis = sum_zero()  # classes × 3: biases that sum to 0
    start = np.array([1.0 if slope is None else slope, 0.0, 0.0, 0.0])
    free = np.array([slope is None, True, True, True])
    design = np.concatenate([scores[:, :, None], np.broadcast_to(basis, (*scores.shape, 3))], axis=2)
    prior = np.array([1.0, 0.0, 0.0, 0.0])

    def loss(at: Floats) -> float:
        return float(-(words * log_chances(design @ at)).sum() + RIDGE / 2 * ((at - prior) ** 2).sum())

    here, least = start, loss(start)
    for _ in range(STEPS):
        chance = np.exp(log_chances(design @ here))
        gradient = np.einsum("nk,nkd->d", chance - words, design) + RIDGE * (here - prior)
        mean = np.einsum("nk,nkd->nd", chance, design)
        curve = np.einsum("nk,nkd,nke->de", chance, design, design) - mean.T @ mean + RIDGE * np.eye(4)
        step = np.zeros(4)
        step[free] = np.linalg.solve(curve[np.ix_(free, free)], gradient[free])
        while loss(here - step) > least and np.abs(step).max() > 1e-10:
            step = step / 2
        if np.abs(step).max() <= 1e-10:
            break
        here = here - step
        least = loss(here)
    return float(here[0]), basis @ here[1:]


def sum_zero() -> Floats:
    """An orthonormal basis (columns) of the biases that sum to 0."""
    import numpy as np

    return np.array([[1, 1, 1], [1, -1, -1], [-1, 1, -1], [-1, -1, 1]]) / 2


def measured(said: Sequence[Said]) -> HeldOut:
    """Before and after, every point with the correction that was fitted without its item."""
    import numpy as np

    fold_of = folds_of(said)
    folds = sorted(set(fold_of.values()))
    place = np.array([fold_of[one.item] for one in said])
    after = np.zeros((len(said), len(CLASSES)))
    scores = table_of(said)
    for fold in folds:
        correction = fitted([one for one in said if fold_of[one.item] != fold])
        after[place == fold] = corrected(scores[place == fold], correction)
    change = losses(said, after) - losses(said, scores)
    low, high = interval(said, change)
    return HeldOut(len(folds), figures(said, scores), figures(said, after), float(change.mean()), low, high)


def folds_of(said: Sequence[Said]) -> Mapping[str, int]:
    """Items to folds of about as many points each, those with the most points first."""
    sizes: dict[str, int] = {}
    for one in said:
        sizes[one.item] = sizes.get(one.item, 0) + 1
    filled = [0] * min(FOLDS, len(sizes))
    found: dict[str, int] = {}
    for item in sorted(sizes, key=lambda name: (-sizes[name], name)):
        fold = filled.index(min(filled))
        found[item] = fold
        filled[fold] += sizes[item]
    return found


def figures(said: Sequence[Said], scores: Floats) -> Figures:
    """`scores`: those of `said`, corrected or not."""
    import numpy as np

    words = np.array([one.word for one in said])
    chance = np.exp(log_chances(scores))
    most, first = chance.max(axis=1), chance.argmax(axis=1)
    bins = np.minimum(BINS - 1, (most * BINS).astype(int))
    gaps = np.bincount(bins, weights=(first == words) - most, minlength=BINS)
    verdicts = [verdict(one, row) for one, row in zip(said, scores, strict=True)]
    hits = [CLASSES[one.word] == given for one, given in zip(said, verdicts, strict=True) if given != "cannot_tell"]
    return Figures(
        log_loss=float(losses(said, scores).mean()),
        decided=len(hits) / len(said),
        right=sum(hits) / len(hits) if hits else None,
        calibration=float(np.abs(gaps).sum() / len(said)),
    )


def verdict(one: Said, scores: Floats) -> PointVerdict:
    """What the grader would say of the point."""
    (decision,) = decide_scores(scores[None, :], [(0, 0)], [one.bare], notes=one.notes)
    return "contradicted" if one.opposed and opposable(decision.verdict) else decision.verdict


def losses(said: Sequence[Said], scores: Floats) -> Floats:
    """For each point −log of the chance that was given to the person's word."""
    found: Floats = -log_chances(scores)[range(len(said)), [one.word for one in said]]
    return found


def interval(said: Sequence[Said], change: Floats) -> tuple[float, float]:
    """95 % of the mean change when items, not points, are drawn again: points of an item go together."""
    import numpy as np

    names = {name: n for n, name in enumerate(sorted({one.item for one in said}))}
    places = np.array([names[one.item] for one in said])
    sums = np.bincount(places, weights=change)
    sizes = np.bincount(places)
    drawn = np.random.default_rng(0).integers(0, len(names), (DRAWS, len(names)))
    low, high = np.quantile(sums[drawn].sum(axis=1) / sizes[drawn].sum(axis=1), (0.025, 0.975))
    return float(low), float(high)


def table_of(said: Sequence[Said]) -> Floats:
    import numpy as np

    return np.array([one.scores for one in said], dtype=float)


def log_chances(scores: Floats) -> Floats:
    import numpy as np

    shifted = scores - scores.max(axis=1, keepdims=True)
    found: Floats = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return found
