"""An answer taken apart and measured against a rubric, before anything is decided."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sobes.grading.beliefs import rejected, touched
from sobes.grading.junk import Void, cut_question, is_junk, voids
from sobes.grading.plaintext import Plain, plain, unwrapped
from sobes.grading.poured import wording
from sobes.grading.rubric import Rubric
from sobes.grading.segments import MOST_WORDS, Segment, segments_of
from sobes.grading.signals import Signals, signals
from sobes.grading.statements import Compiled, compiled

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

MOST_CHARACTERS = 20_000
PAIR_GAIN = 0.3  # by so much two sentences together may say a point more surely than the surer of them
# cosine plus share of words said, of the better half: an answer below is about something else
TOPIC_SHORT, TOPIC_LONG = 0.6, 0.95
SHORT, LONG = 30, 80  # words of answers to which these apply
RELATES = re.compile(r"—|->|=|:|>|\bэто\b|\bнет\b|\bis\b|\bare\b")
WORDS_A_RELATION = 12  # notes have a mark of relation for so many words at most


@dataclass(frozen=True, slots=True)
class Reading:
    """`text`: the normalised answer without copies of the question; `junk`: why it reads like no language, or "".

    `touched`: whether each segment holds a belief reported only to be rejected; `on_topic`: the better half comes near
    to the points.
    """

    answer: Plain
    text: str
    ideas: Compiled
    segments: Sequence[Segment]
    void: Sequence[Void]
    touched: Sequence[bool]
    signals: Signals
    nest: Nesting
    junk: Void
    on_topic: bool


def read(rubric: Rubric, answer: str) -> Reading | None:
    """Segments of an answer with their signals; None where there is nothing to read: no words, or a list of terms.

    Notes, and words in no order that we can see, are read all the same (`junk` says so): they may be somebody's way to
    answer, and a person may look.
    """
    import numpy as np

    seen = plain(answer[:MOST_CHARACTERS])
    text = unwrapped(cut_question(seen.text, plain(rubric.question).text))
    segments = segments_of(text)
    if not any(not word.general for one in segments for word in one.words):
        return None
    junk = is_junk(text, segments, wording(rubric))
    if junk == "list" and not like_notes(text, segments):
        return None
    ideas = compiled(rubric)
    found = signals(ideas, text, segments, rejected(text, segments))
    void = voids(text, segments, list(found.asked), wording(rubric))
    live = np.array([not why for why in void])
    return Reading(
        seen, text, ideas, segments, void, touched(text, segments), found, nesting(segments), junk,
        is_on_topic(segments, found, live),
    )  # fmt: skip


def like_notes(text: str, segments: Sequence[Segment]) -> bool:
    """Whether a text says of one thing another, in signs at least, as notes do: «list — mutable, tuple — нет»."""
    words = sum(len(one.words) for one in segments if one.shape in ("sentence", "code"))
    return len(RELATES.findall(text)) * WORDS_A_RELATION >= words


def is_on_topic(segments: Sequence[Segment], found: Signals, live: NDArray[np.bool_]) -> bool:
    """Whether the better half of the answer comes near to the points; otherwise lucky words earn nothing.

    The more is said, the nearer it must come: a long answer to another question has some sentence near to anything.
    """
    import numpy as np

    long = {one.sentence for one in segments if one.shape == "sentence" and len(one.words) > MOST_WORDS}
    # sentences, and the windows of those too long for one claim
    pieces = live & np.array([one.shape == ("window" if one.sentence in long else "sentence") for one in segments])
    if not pieces.any():
        return False
    near = (found.point_near + found.point_said).max(axis=1)[pieces]
    sizes = np.array([len(one.words) for one in segments], dtype=float)[pieces]
    order = np.argsort(-near, kind="stable")
    near, sizes = near[order], sizes[order]
    left = max(sizes.sum() / 2, sizes[0])
    used = np.minimum(sizes, np.maximum(0.0, left - np.cumsum(sizes) + sizes))
    words = min(1.0, max(0.0, (sizes.sum() - SHORT) / (LONG - SHORT)))
    return bool((near * used).sum() / used.sum() >= TOPIC_SHORT + words * (TOPIC_LONG - TOPIC_SHORT))


@dataclass(frozen=True, slots=True)
class Nesting:
    """Which segments lie in which: the same for every point. Row: the segment asked about; column: the others.

    `around`: those of its sentence that hold it, and itself. `inside`: those in it that are not two sentences.
    """

    around: NDArray[np.bool_]
    inside: NDArray[np.bool_]
    pair: NDArray[np.bool_]

    def held_back(self, said: Floats) -> Floats:
        """Chances that a point is said, those of two sentences together bounded by what either says alone.

        Words of neighbours add up to a likeness of a point that neither of them makes.
        """
        import numpy as np

        best = np.where(self.inside, said[None, :], 0.0).max(axis=1)
        found: Floats = np.where(self.pair, np.minimum(said, best + PAIR_GAIN), said)
        return found

    def around_of(self, values: Floats) -> Floats:
        """The greatest value of a segment and those of its sentence that hold it.

        A clause is read with its sentence: "a tuple is fixed, and a list may be changed" says nothing wrong of tuples.
        """
        import numpy as np

        found: Floats = np.where(self.around, values[None, :], 0.0).max(axis=1)
        return found


def nesting(segments: Sequence[Segment]) -> Nesting:
    import numpy as np

    start = np.array([one.start for one in segments])
    end = np.array([one.end for one in segments])
    sentence = np.array([one.sentence for one in segments])
    pair = np.array([one.shape == "pair" for one in segments])
    holds = (start[None, :] <= start[:, None]) & (end[None, :] >= end[:, None])
    return Nesting(holds & (sentence[None, :] == sentence[:, None]), holds.T & ~pair[None, :], pair)
