"""All that an answer shows for and against each idea of a rubric, as one row of numbers: what the decision rests on.

An idea is a point or a misconception.

A row joins the best piece of the answer for the idea (by the first estimate, and by the learned relation), the most
that any piece shows of each signal, and what is true of the answer and of the rubric as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sobes.grading.estimate import probability
from sobes.grading.relation import Relation, relations
from sobes.grading.signals import FEATURES, has_term, key_share

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from sobes.grading.reading import Reading
    from sobes.grading.rubric import Rubric
    from sobes.grading.statements import Idea

    Floats = NDArray[np.float64]
    Mask = NDArray[np.bool_]

PLACE = {name: place for place, name in enumerate(FEATURES)}
NOTHING = -1.0  # a signal of pieces that are not there


@dataclass(frozen=True, slots=True)
class Evidence:
    """`rows`: one an idea, in the order of `names`; `said`, `denied`: places of the pieces for and against it."""

    names: tuple[str, ...]
    rows: Floats
    said: tuple[int, ...]
    denied: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """What all ideas share: masks over the pieces, first estimates (× ideas), relations (× statements)."""

    prose: Mask
    sincere: Mask
    code: Mask
    sentence: Mask
    sizes: Floats
    said: Floats
    denied: Floats
    wrong: Floats
    says: Floats
    denies: Floats
    column: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Seen:
    """One idea before the pieces: its signals (pieces × FEATURES), how near and how much said, the first estimate."""

    idea: Idea
    signals: Floats
    near: Floats
    said: Floats
    chance: Floats


def evidence(rubric: Rubric, reading: Reading, relation: Relation | None = None) -> tuple[Evidence, Evidence]:
    """Rows of evidence for the points of a rubric and for its misconceptions, in their order."""
    import numpy as np

    whole = whole_of(reading, relation)
    shared = of_answer(reading, whole)
    signals, ideas = reading.signals, reading.ideas
    points = [
        Seen(idea, signals.points[:, n, :], signals.point_near[:, n], signals.point_said[:, n], whole.said[:, n])
        for n, idea in enumerate(ideas.points)
    ]
    wrong = []
    for n, idea in enumerate(ideas.misconceptions):
        found = signals.misconceptions[:, n, :]
        wrong.append(Seen(idea, found, found[:, PLACE["near"]], found[:, PLACE["said"]], whole.wrong[:, n]))
    most_said = [top(one.chance, whole.prose) for one in points]
    most_near = [top(one.near, whole.prose) for one in points]
    most_wrong = [top(one.chance * whole.sincere, whole.prose) for one in wrong]
    place = {point.id: n for n, point in enumerate(rubric.points)}
    opposed = [place.get(one.contradicts or "", -1) for one in rubric.misconceptions]
    rows: list[tuple[dict[str, float], int, int]] = []
    for n, one in enumerate(points):
        row, best, worst = of_idea(reading, whole, one, whole.denied[:, n])
        row |= of_rivals(reading, best, one, [n], most_said, most_near)
        row["wrong"] = max((most_wrong[m] for m, point in enumerate(opposed) if point == n), default=NOTHING)
        rows.append((row | shared, best, worst))
    wrongs: list[tuple[dict[str, float], int, int]] = []
    for n, one in enumerate(wrong):
        row, best, worst = of_idea(reading, whole, one, np.zeros(len(whole.prose)))
        known = opposed[n] >= 0
        row |= of_rivals(reading, best, one, [opposed[n]], most_said, most_near)
        row["point_said"] = most_said[opposed[n]] if known else NOTHING
        row["point_said_at_best"] = float(whole.said[best, opposed[n]]) if known else NOTHING
        row["point_denied"] = top(whole.denied[:, opposed[n]], whole.prose & whole.sincere) if known else NOTHING
        row["others_wrong"] = max((value for m, value in enumerate(most_wrong) if m != n), default=NOTHING)
        wrongs.append((row | shared, best, worst))
    return gathered(rows), gathered(wrongs)


def gathered(found: Sequence[tuple[dict[str, float], int, int]]) -> Evidence:
    import numpy as np

    names = tuple(found[0][0]) if found else ()
    table = np.array([[row[name] for name in names] for row, _, _ in found]).reshape(len(found), len(names))
    return Evidence(names, table, tuple(best for _, best, _ in found), tuple(worst for _, _, worst in found))


def of_idea(reading: Reading, whole: Whole, one: Seen, denied: Floats) -> tuple[dict[str, float], int, int]:
    """The row of one idea but for its rivals, and the pieces that speak most for it and most against it."""
    import numpy as np

    best = int(np.where(whole.prose, one.chance, NOTHING).argmax())
    worst = int(np.where(whole.prose & whole.sincere, denied, NOTHING).argmax())
    row = of_signals(reading, whole, one, denied, best)
    learned, place = of_relation(whole, one, best)
    row |= learned
    row |= {
        "code_near": top(one.near, whole.code),
        "code_said": top(one.said, whole.code),
        "code_keys": top(one.signals[:, PLACE["keys"]], whole.code),
        "keys_all": key_share(reading.text, one.idea.keys) if one.idea.keys else NOTHING,
        "subject_all": float(has_term(reading.text, one.idea.subject)) if one.idea.subject else NOTHING,
        "said_ways": float(len(one.idea.said)),
        "denied_ways": float(len(one.idea.denied)),
    }
    return row, place if learned["gap"] > 0.5 and one.chance[best] < 0.3 else best, worst


def whole_of(reading: Reading, relation: Relation | None) -> Whole:
    import numpy as np

    signals, segments = reading.signals, reading.segments
    live = np.array([not why for why in reading.void])
    code = np.array([one.shape == "code" for one in segments])
    points = range(signals.points.shape[1])
    texts = reading.ideas.texts()
    says, denies = relations(signals.vectors, reading.ideas.vectors(), relation)
    return Whole(
        prose=live & ~code,
        sincere=~np.array(reading.touched),
        code=code,
        sentence=np.array([one.shape == "sentence" for one in segments]) & (np.array(reading.void) != "repeat"),
        sizes=np.array([len(one.words) for one in segments], dtype=float),
        said=np.stack([reading.nest.held_back(probability(signals.points[:, n, :], "said")) for n in points], axis=1),
        denied=np.stack([probability(signals.points[:, n, :], "denied") for n in points], axis=1),
        wrong=probability(signals.misconceptions, "asserted"),
        says=says,
        denies=denies,
        column={text: n for n, text in enumerate(texts)},
    )


def top(values: Floats, mask: Mask) -> float:
    """The greatest of the pieces in `mask`."""
    import numpy as np

    return float(np.where(mask, values, NOTHING).max()) if mask.any() else NOTHING


def of_signals(reading: Reading, whole: Whole, one: Seen, denied: Floats, best: int) -> dict[str, float]:
    """The signals of the best piece, and the most and least of any piece."""
    found, prose = one.signals, whole.prose
    row = {f"best_{name}": float(found[best, PLACE[name]]) for name in FEATURES[1:]}

    def most(name: str) -> float:
        return top(found[:, PLACE[name]], prose)

    def least(name: str) -> float:
        return -top(-found[:, PLACE[name]], prose)

    return row | {
        "said_chance": top(one.chance, prose),
        "said_chance_unmixed": top(one.chance, prose & (found[:, PLACE["mixed"]] <= 2)),
        "denied_chance": top(denied * whole.sincere, prose),
        "denied_at_best": float(denied[best]),
        "near": top(one.near, prose),
        "said": top(one.said, prose),
        "keys": most("keys"),
        "focus_most": most("focus"),
        "focus_least": least("focus"),
        "clash": most("clash"),
        "near_gap_most": most("near_gap"),
        "near_gap_least": least("near_gap"),
        "said_gap_most": most("said_gap"),
        "said_gap_least": least("said_gap"),
        "denied_near": top(one.near - found[:, PLACE["near_gap"]], prose),
        "denied_said": top(one.said - found[:, PLACE["said_gap"]], prose),
        "size": float(whole.sizes[best]),
        "is_sentence": float(whole.sentence[best]),
        "spread": float(reading.signals.spread[best]),
        "asked": float(reading.signals.asked[best]),
        "reports": float(reading.touched[best]),
    }


def of_relation(whole: Whole, one: Seen, best: int) -> tuple[dict[str, float], int]:
    """What the learned relation says of the idea's wordings and of its denials; and its own best piece."""
    import numpy as np

    prose = whole.prose
    own = [whole.column[wording.text] for wording in one.idea.said]
    others = [whole.column[wording.text] for wording in one.idea.denied]
    misses = [whole.column[wording.text] for wording in one.idea.near]
    zero = np.zeros(len(prose))
    says, says_mean = (whole.says[:, own].max(axis=1), whole.says[:, own].mean(axis=1)) if own else (zero, zero)
    denies, denies_mean = (whole.denies[:, own].max(axis=1), whole.denies[:, own].mean(axis=1)) if own else (zero, zero)
    says_denial = whole.says[:, others].max(axis=1) if others else zero
    denies_denial = whole.denies[:, others].max(axis=1) if others else zero
    gap = np.where(prose, says - says_denial, -9.0)
    place = int(gap.argmax())
    row = {
        "says_at_best": float(says[best]),
        "denies_at_best": float(denies[best]),
        "says_mean_at_best": float(says_mean[best]),
        "denies_mean_at_best": float(denies_mean[best]),
        "says_denial_at_best": float(says_denial[best]),
        "denies_denial_at_best": float(denies_denial[best]),
        "says": top(says, prose),
        "denies": top(denies, prose),
        "says_mean": top(says_mean, prose),
        "denies_mean": top(denies_mean, prose),
        "says_denial": top(says_denial, prose),
        "says_near_miss": top(whole.says[:, misses].max(axis=1), prose) if misses else 0.0,
        "gap": float(gap[place]) if prose.any() else NOTHING,
        "gap_other_way": top(says_denial - says, prose),
        "gap_near": float(one.near[place]),
        "gap_said": float(one.said[place]),
    }
    return row, place


def of_rivals(
    reading: Reading, best: int, one: Seen, own: Sequence[int], most_said: Sequence[float], most_near: Sequence[float]
) -> dict[str, float]:
    """How the best piece stands to the points that are not the idea's own, and how much the answer says of them."""
    rest = [n for n in range(len(most_said)) if n not in own]
    if not rest:
        return {"ahead": 0.0, "others_said": 0.0, "others_near": 0.0}
    near = reading.signals.point_near[best]
    return {
        "ahead": float(one.near[best] - max(near[n] for n in rest)),
        "others_said": sum(most_said[n] for n in rest) / len(rest),
        "others_near": sum(most_near[n] for n in rest) / len(rest),
    }


def of_answer(reading: Reading, whole: Whole) -> dict[str, float]:
    """What is true of the answer as a whole."""
    import numpy as np

    live = whole.prose
    total = max(1.0, float(whole.sizes[whole.sentence | whole.code].sum()))
    mask = live & whole.sincere
    return {
        "words": float(np.log1p(whole.sizes[whole.sentence].sum())),
        "sentences": float((whole.sentence & live).sum()),
        "void": 1.0 - float(live[whole.sentence].mean()) if whole.sentence.any() else 1.0,
        "code_share": float(whole.sizes[whole.code].sum()) / total,
        "on_topic": float(reading.on_topic),
        "wrong_any": max((top(whole.wrong[:, n], mask) for n in range(whole.wrong.shape[1])), default=NOTHING),
    }
