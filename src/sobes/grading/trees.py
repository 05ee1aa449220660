"""Boosted decision trees from a file: numbers in, chances of classes out. Fitted by bench/fit_decision.py."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Trees:
    """All trees of all classes in one table of nodes.

    At a node the feature `feature` goes left where it is at most `bar`; a leaf points to itself on both sides and has
    a `value`. `roots[class]` are the first nodes of its trees; `base` is added to each class.
    """

    features: tuple[str, ...]
    classes: tuple[str, ...]
    feature: Ints
    bar: Floats
    left: Ints
    right: Ints
    value: Floats
    roots: tuple[Ints, ...]
    base: Floats
    depth: int


@lru_cache(maxsize=4)
def read_trees(path: Path) -> Trees:
    return trees_from(json.loads(path.read_text(encoding="utf-8")))


def trees_from(data: Mapping[str, Any]) -> Trees:
    """`data["trees"]`: for each class a list of trees, each a list of nodes [feature, bar, left, right] or [value]."""
    import numpy as np

    nodes: list[tuple[int, float, int, int, float]] = []
    roots: list[list[int]] = []
    for trees in data["trees"]:
        roots.append([])
        for tree in trees:
            first = len(nodes)
            roots[-1].append(first)
            nodes += [node(one, first, place) for place, one in enumerate(tree)]
    feature, bar, left, right, value = zip(*nodes, strict=True)
    return Trees(
        tuple(data["features"]), tuple(data["classes"]), np.array(feature), np.array(bar), np.array(left),
        np.array(right), np.array(value), tuple(np.array(one) for one in roots), np.array(data["base"]),
        int(data["depth"]),
    )  # fmt: skip


def node(one: Sequence[float], first: int, place: int) -> tuple[int, float, int, int, float]:
    if len(one) == 1:
        return 0, 0.0, first + place, first + place, one[0]
    return int(one[0]), one[1], first + int(one[2]), first + int(one[3]), 0.0


def chances(trees: Trees, rows: Floats) -> Floats:
    """Chances of the classes (columns) for each row of features, to three decimals."""
    return chances_of(scores_of(trees, rows))


def scores_of(trees: Trees, rows: Floats) -> Floats:
    """Sums over the trees: logits of the classes (columns) for each row of features."""
    import numpy as np

    scores = np.tile(trees.base, (len(rows), 1))
    for index, roots in enumerate(trees.roots):
        place = np.tile(roots, (len(rows), 1))
        for _ in range(trees.depth):
            seen = np.take_along_axis(rows, trees.feature[place], axis=1)
            place = np.where(seen <= trees.bar[place], trees.left[place], trees.right[place])
        scores[:, index] += trees.value[place].sum(axis=1)
    return scores


def chances_of(scores: Floats) -> Floats:
    """Logits to chances, to three decimals."""
    import numpy as np

    found: Floats = np.exp(scores - scores.max(axis=1, keepdims=True))
    found /= found.sum(axis=1, keepdims=True)
    rounded: Floats = np.round(found, 3)
    return rounded
