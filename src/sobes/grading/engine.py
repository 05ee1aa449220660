"""`assess`: one answer against one rubric. Deterministic, offline; the encoder is loaded on first use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sobes.grading.assessment import (
    Assessment,
    MisconceptionAssessment,
    PointAssessment,
    Reasoning,
    score_of,
)
from sobes.grading.beliefs import rejected, touched
from sobes.grading.decide import ASSERTED, ASSERTED_BY_PART, Decision, decide_point, probability
from sobes.grading.junk import REFUSAL, Void, cut_question, is_junk, voids
from sobes.grading.plaintext import Plain, plain, unwrapped
from sobes.grading.poured import wording
from sobes.grading.reasoning import reasoning_of
from sobes.grading.rubric import Rubric
from sobes.grading.segments import MOST_WORDS, Segment, segments_of
from sobes.grading.signals import FEATURES, Signals, signals
from sobes.grading.statements import compiled

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ENGINE = "offline-1"
MOST_CHARACTERS = 20_000
MOST_MIXED = 2  # a segment with telling words of more other points earns nothing by itself
DENSE = 6  # words a point: a segment that packs many points' keys closer than this earns nothing by itself
MIXED, NEAR, SAID, CLASH, HAS_DENIED, NEAR_GAP, SAID_GAP, FOCUS = (
    FEATURES.index(name) for name in ("mixed", "near", "said", "clash", "has_denied", "near_gap", "said_gap", "focus")
)
LEAST_CLASH = 0.25
LEAST_SPEECH = 12  # words of connected speech
PAIR_GAIN = 0.3  # by so much two sentences together may say a point more surely than the surer of them
DENIAL_NEARER = (-0.1, 0.0, -0.25)  # gaps in meaning, in words, in telling words from which a denial is nearer
# cosine plus share of words said, of the better half: an answer below is about something else
TOPIC_SHORT, TOPIC_LONG = 0.6, 0.95
SHORT, LONG = 30, 80  # words of answers to which these apply
LEAST_WORDS = 4  # of a part of a sentence, to assert a misconception
SAYS_POINT, TRUTH_MARGIN = 0.5, 0.2
LEAST_NEAR, LEAST_SAID, ENOUGH_NEAR = 0.3, 0.15, 0.45  # what a segment must have to earn a point


@dataclass(frozen=True, slots=True)
class Reading:
    """An answer taken apart: what was measured, before anything is decided."""

    answer: Plain
    segments: Sequence[Segment]
    void: Sequence[Void]
    touched: Sequence[bool]  # holds a belief reported only to be rejected
    signals: Signals
    nest: Nesting


def read(rubric: Rubric, answer: str) -> Reading | None:
    """Segments of an answer with their signals; None where there is nothing to read: no words, or only junk."""
    seen = plain(answer[:MOST_CHARACTERS])
    text = unwrapped(cut_question(seen.text, plain(rubric.question).text))
    segments = segments_of(text)
    if not any(not word.general for one in segments for word in one.words):
        return None
    if is_junk(text, segments, wording(rubric)):
        return None
    ideas = compiled(rubric)
    found = signals(ideas, text, segments, rejected(text, segments))
    void = voids(text, segments, list(found.asked), wording(rubric))
    return Reading(seen, segments, void, touched(text, segments), found, nesting(segments))


def assess(rubric: Rubric, answer: str) -> Assessment:
    """Judge an answer: per point a verdict with its quote, misconceptions asserted, score and reasoning.

    Any text is accepted; beyond 20,000 characters the rest is not read.
    """
    reading = read(rubric, answer)
    if reading is None:
        return nothing_said(rubric)
    import numpy as np

    live = np.array([not why for why in reading.void])
    solid = live & np.array([one.shape != "code" for one in reading.segments])
    sincere = ~np.array(reading.touched)
    wrong = misconceptions(rubric, answer, reading, solid & sincere)
    asserted = {m.contradicts: w for m, w in zip(rubric.misconceptions, wrong, strict=True) if w.asserted}
    on_topic = is_on_topic(reading, live)
    sizes = np.array([len(one.words) for one in reading.segments])
    short = sizes <= DENSE * found_keys(reading)
    points = []
    for index, point in enumerate(rubric.points):
        features = reading.signals.points[:, index, :]
        firm = (
            solid
            & (features[:, MIXED] <= MOST_MIXED)
            & ~short
            & on_topic
            & grounded(features)
            & ~nearer_denial(features)
        )
        said = held_back(reading.nest, probability(features, "said"))
        against = probability(features, "denied")
        against = against * (sincere & opposes(features) & (against >= around(reading.nest, said * firm)))
        decision = decide_point(said, against, firm, live, sure=has_denials(features))
        opposing = asserted.get(point.id)
        if opposing:
            points.append(
                PointAssessment(
                    point.id, "contradicted", opposing.confidence, opposing.quote, opposing.start,
                    opposing.end, "asserts a misconception about it",
                )
            )  # fmt: skip
        else:
            points.append(point_assessment(point.id, decision, answer, reading))
    if not on_topic and speaks(reading, live):
        points = [unrecognised(point) for point in points]
    return Assessment(
        rubric.id, rubric.version, ENGINE, tuple(points), tuple(wrong), score_of(rubric, points, wrong),
        reasoning_of(answer, reading.answer, reading.segments, reading.void),
    )  # fmt: skip


def is_on_topic(reading: Reading, live: NDArray[np.bool_]) -> bool:
    """Whether the better half of the answer comes near to the points; otherwise lucky words earn nothing.

    The more is said, the nearer it must come: a long answer to another question has some sentence near to anything.
    """
    import numpy as np

    long = {one.sentence for one in reading.segments if one.shape == "sentence" and len(one.words) > MOST_WORDS}
    # sentences, and the windows of those too long for one claim
    pieces = live & np.array(
        [one.shape == ("window" if one.sentence in long else "sentence") for one in reading.segments]
    )
    if not pieces.any():
        return False
    near = (reading.signals.point_near + reading.signals.point_said).max(axis=1)[pieces]
    sizes = np.array([len(one.words) for one in reading.segments], dtype=float)[pieces]
    order = np.argsort(-near, kind="stable")
    near, sizes = near[order], sizes[order]
    left = max(sizes.sum() / 2, sizes[0])
    used = np.minimum(sizes, np.maximum(0.0, left - np.cumsum(sizes) + sizes))
    words = min(1.0, max(0.0, (sizes.sum() - SHORT) / (LONG - SHORT)))
    return bool((near * used).sum() / used.sum() >= TOPIC_SHORT + words * (TOPIC_LONG - TOPIC_SHORT))


def speaks(reading: Reading, live: NDArray[np.bool_]) -> bool:
    """Whether an answer is connected speech of some length: no junk, no sentence that begs off."""
    whole = [one for one, ok in zip(reading.segments, live, strict=True) if ok and one.shape == "sentence"]
    said = [len(one.words) for one in whole if not REFUSAL.search(reading.answer.text[one.start : one.end])]
    return sum(said) >= LEAST_SPEECH


def unrecognised(point: PointAssessment) -> PointAssessment:
    """A point missed by an answer in which nothing is recognised: it may be about something else, or be a free
    paraphrase that shares no word with the rubric. The two cannot be told apart here, so a person has to."""
    if point.verdict != "missed":
        return point
    return replace(point, verdict="cannot_tell", confidence=0.5, reason="nothing in the answer is recognised")


def grounded(features: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Segments whose meaning and words are both near the point, or whose meaning is very near."""
    near, said = features[:, NEAR], features[:, SAID]
    found: NDArray[np.bool_] = (near >= LEAST_NEAR) & ((said >= LEAST_SAID) | (near >= ENOUGH_NEAR))
    return found


def nearer_denial(features: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Segments nearer to a denial of the point than to the point: by meaning, by words, and by the telling words."""
    gaps = zip((NEAR_GAP, SAID_GAP, FOCUS), DENIAL_NEARER, strict=True)
    nearer = [features[:, column] < bar for column, bar in gaps]
    found: NDArray[np.bool_] = nearer[0] & nearer[1] & nearer[2]
    return found


@dataclass(frozen=True, slots=True)
class Nesting:
    """Which segments lie in which: the same for every point. Row: the segment asked about; column: the others.

    `around`: those of its sentence that hold it, and itself. `inside`: those in it that are not two sentences.
    """

    around: NDArray[np.bool_]
    inside: NDArray[np.bool_]
    pair: NDArray[np.bool_]


def nesting(segments: Sequence[Segment]) -> Nesting:
    import numpy as np

    start = np.array([one.start for one in segments])
    end = np.array([one.end for one in segments])
    sentence = np.array([one.sentence for one in segments])
    pair = np.array([one.shape == "pair" for one in segments])
    holds = (start[None, :] <= start[:, None]) & (end[None, :] >= end[:, None])
    return Nesting(holds & (sentence[None, :] == sentence[:, None]), holds.T & ~pair[None, :], pair)


def held_back(nest: Nesting, said: NDArray[np.float64]) -> NDArray[np.float64]:
    """Chances that a point is said, those of two sentences together bounded by what either says alone.

    Words of neighbours add up to a likeness of a point that neither of them makes.
    """
    import numpy as np

    best = np.where(nest.inside, said[None, :], 0.0).max(axis=1)
    found: NDArray[np.float64] = np.where(nest.pair, np.minimum(said, best + PAIR_GAIN), said)
    return found


def around(nest: Nesting, values: NDArray[np.float64]) -> NDArray[np.float64]:
    """The greatest value of a segment and those of its sentence that hold it.

    A clause is read with its sentence: "a tuple is fixed, and a list may be changed" says nothing wrong of tuples.
    """
    import numpy as np

    found: NDArray[np.float64] = np.where(nest.around, values[None, :], 0.0).max(axis=1)
    return found


def found_keys(reading: Reading) -> NDArray[np.float64]:
    """Of how many points each segment has all key groups, where they are many enough to suspect a word list."""
    spread = reading.signals.spread
    found: NDArray[np.float64] = spread * (spread > MOST_MIXED + 1)
    return found


def has_denials(features: NDArray[np.float64]) -> bool:
    """Whether the rubric says how the point is denied; otherwise a likeness proves less."""
    return bool(features[0, HAS_DENIED] > 0)


def opposes(features: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Without a known denial only plainly reversed words contradict: more of them than of the agreeing ones."""
    clash = features[:, CLASH]
    found: NDArray[np.bool_] = (features[:, HAS_DENIED] > 0) | ((clash >= LEAST_CLASH) & (clash >= features[:, SAID]))
    return found


def point_assessment(point_id: str, decision: Decision, answer: str, reading: Reading) -> PointAssessment:
    start, end = (0, 0)
    if decision.segment is not None:
        one = reading.segments[decision.segment]
        start, end = reading.answer.span(one.start, one.end)
    return PointAssessment(
        point_id, decision.verdict, round(decision.confidence, 3), answer[start:end], start, end, decision.reason
    )


def misconceptions(
    rubric: Rubric, answer: str, reading: Reading, solid: NDArray[np.bool_]
) -> list[MisconceptionAssessment]:
    """Each known wrong idea: asserted where some segment says it and does not rather say the point it contradicts.

    A part of few words is a fragment of a thought and asserts nothing of its own; and where the answer says the
    point much more surely than the wrong idea, the likeness is taken for what it is: the same words.
    """
    import numpy as np

    whole = solid & np.array([len(one.words) >= LEAST_WORDS or one.shape == "sentence" for one in reading.segments])
    bar = np.array([ASSERTED if one.shape == "sentence" else ASSERTED_BY_PART for one in reading.segments])
    places = {point.id: n for n, point in enumerate(rubric.points)}
    found = []
    for index, one in enumerate(rubric.misconceptions):
        chances = np.where(whole, probability(reading.signals.misconceptions[:, index, :], "asserted"), 0.0)
        place_of_point = places.get(one.contradicts or "")
        truth = 0.0
        if place_of_point is not None:
            said = held_back(reading.nest, probability(reading.signals.points[:, place_of_point, :], "said"))
            chances = np.where(around(reading.nest, said) >= np.maximum(SAYS_POINT, chances), 0.0, chances)
            truth = float(np.where(solid, said, 0.0).max())
        best = int((chances - bar).argmax())
        chance = float(chances[best])
        if chance < bar[best] or truth > chance + TRUTH_MARGIN:
            found.append(MisconceptionAssessment(one.id, False, round(1 - chance, 3)))
            continue
        place = reading.segments[best]
        start, end = reading.answer.span(place.start, place.end)
        found.append(MisconceptionAssessment(one.id, True, chance, answer[start:end], start, end))
    return found


def nothing_said(rubric: Rubric) -> Assessment:
    points = tuple(PointAssessment(point.id, "missed", 1.0, reason="nothing said") for point in rubric.points)
    wrong = tuple(MisconceptionAssessment(one.id, False, 1.0) for one in rubric.misconceptions)
    return Assessment(rubric.id, rubric.version, ENGINE, points, wrong, 0.0, Reasoning())
