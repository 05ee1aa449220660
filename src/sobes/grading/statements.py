"""A rubric made ready for comparison: its statements as weighted words and as vectors, compiled once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from sobes.grading.meaning import cached_vectors
from sobes.grading.plaintext import plain
from sobes.grading.rubric import Rubric, RubricPoint
from sobes.grading.words import Word, words_of

if TYPE_CHECKING:
    from sobes.grading.meaning import Vectors

QUESTION_WEIGHT = 0.35  # words of the question say little: they are given to everyone
SHARED_WEIGHT = 0.5  # so do words that half of the points use


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of the rubric. `words` are its telling words as (root, sign, weight), without repeats."""

    text: str
    words: tuple[tuple[str, int, float], ...]


@dataclass(frozen=True, slots=True)
class Idea:
    """What would say a point or a misconception (`said`), and what would deny it (`denied`)."""

    id: str
    said: tuple[Statement, ...]
    denied: tuple[Statement, ...]
    keys: tuple[tuple[str, ...], ...]
    subject: tuple[str, ...]
    near: tuple[Statement, ...] = ()  # near misses, earn nothing


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rubric's ideas and the question; `roots` are all the roots of its statements."""

    question: Statement
    points: tuple[Idea, ...]
    misconceptions: tuple[Idea, ...]
    roots: tuple[str, ...]

    def texts(self) -> tuple[str, ...]:
        ideas = self.points + self.misconceptions
        found = [self.question.text]
        found += [s.text for idea in ideas for s in (*idea.said, *idea.denied, *idea.near)]
        return tuple(dict.fromkeys(found))

    def vectors(self) -> Vectors:
        return cached_vectors(self.texts())


@lru_cache(maxsize=200)
def compiled(rubric: Rubric) -> Compiled:
    """Statements of a rubric. A misconception that contradicts a point is one more denial of it."""
    asked = {word.root for word in words_of(plain(rubric.question).text)}
    uses: dict[str, int] = {}
    for point in rubric.points:
        for root in {word.root for word in words_of(plain(point.text).text)}:
            uses[root] = uses.get(root, 0) + 1
    shared = {root for root, n in uses.items() if len(rubric.points) > 2 and n * 2 >= len(rubric.points)}

    def statement(text: str) -> Statement:
        cleaned = plain(text).text.strip()
        return Statement(cleaned, weighted(words_of(cleaned), asked, shared))

    def all_of(*texts: str) -> tuple[Statement, ...]:
        return tuple(made for text in texts if (made := statement(text)).words)

    def point_idea(point: RubricPoint) -> Idea:
        wrong = [text for m in rubric.misconceptions if m.contradicts == point.id for text in (m.text, *m.also)]
        keys = tuple(tuple(plain(t).text.strip() for t in group if t.strip()) for group in point.keys)
        return Idea(
            point.id, all_of(point.text, *point.accept), all_of(*point.anti, *wrong),
            keys, tuple(plain(t).text.strip() for t in point.subject if t.strip()), all_of(*point.reject),
        )  # fmt: skip

    points = tuple(point_idea(point) for point in rubric.points)
    by_id = {point.id: point for point in rubric.points}
    misconceptions = tuple(
        Idea(
            m.id, all_of(m.text, *m.also),
            all_of(by_id[m.contradicts].text, *by_id[m.contradicts].accept) if m.contradicts in by_id else (),
            (), (),
        )
        for m in rubric.misconceptions
    )  # fmt: skip
    ideas = points + misconceptions
    roots = {root for i in ideas for s in (*i.said, *i.denied, *i.near) for root, _, _ in s.words}
    question = statement(rubric.question)
    return Compiled(question, points, misconceptions, tuple(sorted(roots | {r for r, _, _ in question.words})))


def weighted(words: list[Word], asked: set[str], shared: set[str]) -> tuple[tuple[str, int, float], ...]:
    """The telling words of a statement; where all are general or asked, they keep their weight."""
    found: dict[tuple[str, int], tuple[str, int, float]] = {}
    for word in words:
        if word.general:
            continue
        weight = (QUESTION_WEIGHT if word.root in asked else 1.0) * (SHARED_WEIGHT if word.root in shared else 1.0)
        found.setdefault((word.root, word.sign), (word.root, word.sign, weight))
    return tuple(found.values())
