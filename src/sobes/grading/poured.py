"""Is a text poured out of the rubric's own words? Word lists know the words but not how they go together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from sobes.grading.plaintext import plain
from sobes.grading.rubric import Rubric

TOKEN = re.compile(r"[\w-]+")
LEAST_TOKENS = 8
# (share of known forms from which, share of known neighbours below which) a text is poured: docs/grading.md
POURED = ((0.98, 0.45), (0.95, 0.3))
SUSPECT = (0.8, 0.3)


@dataclass(frozen=True, slots=True)
class Wording:
    """Word forms of a rubric and the pairs in which they stand there; `stems` are its key terms."""

    forms: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    stems: tuple[str, ...]

    def knows(self, token: str) -> bool:
        return token in self.forms or token.startswith(self.stems)


@lru_cache(maxsize=200)
def wording(rubric: Rubric) -> Wording:
    """All word forms of a rubric's statements, keys and question."""
    points = rubric.points
    texts = [rubric.question]
    texts += [text for p in points for text in (p.text, *p.accept, *p.anti, *p.reject)]
    texts += [text for m in rubric.misconceptions for text in (m.text, *m.also)]
    terms = [term for p in points for term in (*p.subject, *(t for group in p.keys for t in group))]
    runs = [TOKEN.findall(plain(text).text) for text in (*texts, *terms)]
    stems = {token for run in runs[len(texts) :] for token in run if len(token) >= 3}
    return Wording(
        frozenset(token for run in runs for token in run),
        frozenset(pair for run in runs[: len(texts)] for pair in pairwise(run)),
        tuple(sorted(stems)) or ("\0",),
    )


def shares(words: Wording, texts: Sequence[str]) -> tuple[float, float, int]:
    """(share of word forms that the rubric has, share of neighbours that it has as neighbours, words)."""
    runs = [TOKEN.findall(text) for text in texts]
    count = sum(map(len, runs))
    pairs = [pair for run in runs for pair in pairwise(run)]
    known = sum(words.knows(token) for run in runs for token in run)
    joined = sum(pair in words.pairs for pair in pairs)
    return known / max(1, count), joined / max(1, len(pairs)), count


def poured(words: Wording, texts: Sequence[str]) -> bool:
    """Whether nearly every word is the rubric's and hardly any two stand together as they do there.

    A person who recites the rubric keeps its pairs; one who says the idea in own words has other forms.
    """
    known, joined, count = shares(words, texts)
    return count >= LEAST_TOKENS and any(known >= most and joined < least for most, least in POURED)


def suspect(words: Wording, texts: Sequence[str]) -> bool:
    """Whether the words are so much the rubric's and so little joined that their order must be beyond doubt."""
    known, joined, _ = shares(words, texts)
    return known >= SUSPECT[0] and joined < SUSPECT[1]
