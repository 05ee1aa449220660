"""How each segment of an answer stands to each idea of the rubric: numbers only, no decisions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from sobes.grading.meaning import one_thread_numpy, vectors
from sobes.grading.segments import Segment
from sobes.grading.statements import Compiled, Idea, Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from sobes.grading.meaning import Vectors

    Floats = NDArray[np.float64]

FEATURES = (
    "bias", "near", "said", "clash", "explained", "has_denied", "near_gap", "said_gap", "focus",
    "has_keys", "keys", "has_subject", "subject", "other_gap", "mixed", "both", "keyed",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Signals:
    """Arrays over segments (rows) and ideas (columns); `points` and `misconceptions` add features last.

    `near`: cosine of the best wording; `said`: weighted share of its words that the segment says with the same
    sign; `clash`: the share said with the other sign; `asked`: share of the segment's words that the question
    already has; `spread`: of how many points the segment has all the key groups; `vectors`: of the segments.
    """

    points: Floats
    misconceptions: Floats
    asked: Floats
    spread: Floats
    point_near: Floats
    point_said: Floats
    vectors: Vectors


def signals(rubric: Compiled, text: str, segments: Sequence[Segment], denied: Sequence[bool]) -> Signals:
    """All signals of the segments of one normalised answer."""
    one_thread_numpy()
    import numpy as np

    space = Space.of(rubric, text, segments)
    points = [compare(space, idea, text) for idea in rubric.points]
    wrong = [compare(space, idea, text) for idea in rubric.misconceptions]
    said = np.stack([one.said for one in points], axis=1)
    near = np.stack([one.near for one in points], axis=1)
    telling = said > 0.5
    out_points = [features(one, near, said, index, telling, np.asarray(denied)) for index, one in enumerate(points)]
    out_wrong = [features(one, near, said, None, telling, np.asarray(denied)) for one in wrong]
    size = (len(segments), 0, len(FEATURES))
    return Signals(
        np.stack(out_points, axis=1),
        np.stack(out_wrong, axis=1) if out_wrong else np.zeros(size),
        asked_share(rubric, segments),
        np.stack([(one.keys == 1.0) & one.has_keys for one in points]).sum(axis=0).astype(float),
        near,
        said,
        space.vectors,
    )


@dataclass(frozen=True, slots=True)
class Space:
    """Segments against the rubric's roots and texts. `plus[s, r]`: how surely segment s has root r as said."""

    plus: Floats
    minus: Floats
    column: dict[str, int]
    cosine: Floats
    row: dict[str, int]
    segments: Sequence[Segment]
    known: Floats  # segment telling words that the rubric has somewhere
    vectors: Vectors

    @staticmethod
    def of(rubric: Compiled, text: str, segments: Sequence[Segment]) -> Space:
        import numpy as np

        vocabulary = sorted({word.root for one in segments for word in one.words if not word.general})
        place = {root: n for n, root in enumerate(vocabulary)}
        has = np.zeros((2, len(segments), len(vocabulary)))
        for row, one in enumerate(segments):
            for word in one.words:
                if not word.general:
                    has[0 if word.sign > 0 else 1, row, place[word.root]] = 1.0
        plus = np.zeros((len(segments), len(rubric.roots)))
        minus = np.zeros_like(plus)
        for column, root in enumerate(rubric.roots):
            for other in vocabulary:
                if strength := likeness(root, other):
                    plus[:, column] = np.maximum(plus[:, column], strength * has[0, :, place[other]])
                    minus[:, column] = np.maximum(minus[:, column], strength * has[1, :, place[other]])
        texts = rubric.texts()
        own = vectors([text[one.start : one.end] for one in segments])
        cosine = own @ rubric.vectors().T
        return Space(
            plus, minus, {root: n for n, root in enumerate(rubric.roots)}, np.round(cosine.astype(float), 3),
            {one: n for n, one in enumerate(texts)}, segments, np.maximum(plus, minus), own,
        )  # fmt: skip


@lru_cache(maxsize=200_000)
def likeness(root: str, other: str) -> float:
    """0..1: the same root, one derived from the other ("освобождение", "освобождать"), or a typo of it."""
    if root == other:
        return 1.0
    if min(len(root), len(other)) < 5 or root[0] != other[0]:
        return 0.0
    common = next((n for n, (a, b) in enumerate(zip(root, other, strict=False)) if a != b), min(len(root), len(other)))
    if common >= 5 and common >= 0.6 * max(len(root), len(other)):
        return 0.85
    from rapidfuzz.distance import DamerauLevenshtein

    allowed = 1 if len(root) < 9 else 2
    return 0.75 if DamerauLevenshtein.distance(root, other, score_cutoff=allowed) <= allowed else 0.0


@dataclass(frozen=True, slots=True)
class Compared:
    """One idea against every segment."""

    near: Floats
    said: Floats
    clash: Floats
    explained: Floats
    near_denied: Floats
    said_denied: Floats
    focus: Floats
    has_denied: bool
    keys: Floats
    has_keys: bool
    subject: Floats
    has_subject: bool


def compare(space: Space, idea: Idea, text: str) -> Compared:
    import numpy as np

    empty = np.zeros(len(space.segments))
    said, clash, near = best_wording(space, idea.said)
    denied, _, near_denied = best_wording(space, (*idea.denied, *idea.near))
    parts = [text[one.start : one.end] for one in space.segments]
    return Compared(
        near=near,
        said=said,
        clash=np.maximum(clash, empty),
        explained=explained(space, idea),
        near_denied=near_denied,
        said_denied=denied,
        focus=focus(space, idea),
        has_denied=bool(idea.denied),
        keys=np.array([key_share(part, idea.keys) for part in parts]) if idea.keys else empty,
        has_keys=bool(idea.keys),
        subject=np.array([float(has_term(part, idea.subject)) for part in parts]) if idea.subject else empty,
        has_subject=bool(idea.subject),
    )


def best_wording(space: Space, statements: Sequence[Statement]) -> tuple[Floats, Floats, Floats]:
    """(said, clash, cosine): each the best over the wordings; clash is that of the best-said wording."""
    import numpy as np

    size = len(space.segments)
    said, clash, near = np.zeros(size), np.zeros(size), np.zeros(size)
    for one in statements:
        agree, against = agreement(space, one.words)
        better = agree + against > said + clash
        said, clash = np.where(better, agree, said), np.where(better, against, clash)
        near = np.maximum(near, space.cosine[:, space.row[one.text]])
    return said, clash, near


def agreement(space: Space, words: Sequence[tuple[str, int, float]]) -> tuple[Floats, Floats]:
    """Weighted shares of the words said with their sign, and with the other sign only.

    A word that the statement itself has both ways ("one may be changed, the other not") cannot clash.
    """
    import numpy as np

    total = sum(weight for _, _, weight in words)
    columns = [space.column[root] for root, _, _ in words]
    signs = np.array([sign for _, sign, _ in words])
    weights = np.array([weight for _, _, weight in words]) / total
    roots = [root for root, _, _ in words]
    one_way = np.array([roots.count(root) == 1 for root in roots])
    same = np.where(signs > 0, space.plus[:, columns], space.minus[:, columns])
    other = np.where(signs > 0, space.minus[:, columns], space.plus[:, columns])
    agree: Floats = same @ weights
    against: Floats = np.where((same > 0) | ~one_way, 0.0, other) @ weights
    return agree, against


def explained(space: Space, idea: Idea) -> Floats:
    """Share of the segment's telling words that the idea's wordings have."""
    import numpy as np

    roots = {root for one in idea.said for root, _, _ in one.words}
    found = space.known[:, [space.column[root] for root in sorted(roots)]]
    sizes = np.array([max(1, len({w.root for w in one.words if not w.general})) for one in space.segments])
    share: Floats = np.minimum(1.0, (found > 0).sum(axis=1) / sizes)
    return share


def focus(space: Space, idea: Idea) -> Floats:
    """−1..1: of the words that part a wording from its nearest denial, those said minus those denied."""
    import numpy as np

    best = np.zeros(len(space.segments))
    for denial in idea.denied:
        false = {(root, sign) for root, sign, _ in denial.words}
        for one in idea.said:
            true = {(root, sign) for root, sign, _ in one.words}
            only_true = [word for word in one.words if word[:2] not in false]
            only_false = [word for word in denial.words if word[:2] not in true]
            if len(only_true) > 0.7 * len(one.words) and len(only_false) > 0.7 * len(denial.words):
                continue  # too different for a contrast word by word
            value = np.zeros(len(space.segments))
            if only_true:
                agree, against = agreement(space, only_true)
                value += agree - against
            if only_false:
                agree, against = agreement(space, only_false)
                value -= agree - against
            best = np.where(np.abs(value) > np.abs(best), value, best)
    halved: Floats = best / 2
    return halved


def key_share(part: str, groups: Sequence[Sequence[str]]) -> float:
    """Share of the key groups of which some term is in the text."""
    return sum(has_term(part, group) for group in groups) / len(groups)


def has_term(part: str, terms: Sequence[str]) -> bool:
    """Whether a term begins a word of the text ("единственн" finds "единственный"), several words in a row.

    Underscores part words: "new" is found in `__new__`.
    """
    return bool(term_pattern(tuple(terms)).search(part))


@lru_cache(maxsize=5000)
def term_pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    each = [r"[\w-]*\s+".join(re.escape(word) for word in term.split()) for term in terms if term.split()]
    return re.compile(r"(?<![^\W_])(?:" + "|".join(each or ["(?!)"]) + ")")


def asked_share(rubric: Compiled, segments: Sequence[Segment]) -> Floats:
    """Share of a segment's telling words that stand in the question."""
    import numpy as np

    asked = [root for root, _, _ in rubric.question.words]
    shares = []
    for one in segments:
        roots = {word.root for word in one.words if not word.general}
        hits = sum(any(likeness(known, root) > 0.7 for known in asked) for root in roots)
        shares.append(hits / len(roots) if roots else 1.0)
    return np.array(shares)


def features(
    one: Compared, near: Floats, said: Floats, index: int | None, telling: NDArray[np.bool_], denied: NDArray[np.bool_]
) -> Floats:
    """The feature vector of one idea for every segment, in the order of FEATURES.

    Where the segment reports a belief only to reject it, what it says counts as denied and the other way round.
    """
    import numpy as np

    size = len(one.near)
    swap = denied & one.has_denied
    flat = denied & (not one.has_denied)
    near_own = np.where(swap, one.near_denied, one.near)
    near_denied = np.where(swap, one.near, one.near_denied)
    said_own = np.where(swap, one.said_denied, np.where(flat, 0.0, one.said))
    said_denied = np.where(swap, one.said, np.where(flat, one.said, one.said_denied))
    others = np.delete(near, index, axis=1) if index is not None and near.shape[1] > 1 else near
    mixed = telling.sum(axis=1) - (telling[:, index] if index is not None else 0)
    has_denied = float(one.has_denied)
    rows = {
        "bias": np.ones(size),
        "near": near_own,
        "said": said_own,
        "clash": np.where(denied, 0.0, one.clash),
        "explained": one.explained,
        "has_denied": np.full(size, has_denied),
        "near_gap": (near_own - near_denied) * has_denied,
        "said_gap": (said_own - said_denied) * has_denied,
        "focus": np.where(denied, -one.focus, one.focus),
        "has_keys": np.full(size, float(one.has_keys)),
        "keys": one.keys,
        "has_subject": np.full(size, float(one.has_subject)),
        "subject": one.subject,
        "other_gap": near_own - others.max(axis=1) if others.shape[1] else np.zeros(size),
        "mixed": np.minimum(4.0, mixed),
        "both": near_own * said_own,
        "keyed": one.keys * said_own,
    }
    return np.stack([rows[name].astype(float) for name in FEATURES], axis=1)
