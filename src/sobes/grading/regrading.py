"""Answers on whose points a person has said a word, graded again: what a correction is fitted to.

The lines are those of `sobes grade export` (docs/grading.md).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sobes.grading.assessment import VERDICTS
from sobes.grading.decide import ASSERTED, bare_points, decide_misconceptions, point_scores
from sobes.grading.evidence import evidence
from sobes.grading.fitting import CLASSES, Said
from sobes.grading.reading import read
from sobes.grading.rubric import Rubric, RubricError, rubric_from_json, table, text_of


@dataclass(frozen=True, slots=True)
class Worded:
    """An answer and the person's words: point id to the place of the verdict in CLASSES."""

    item: str
    rubric: Rubric
    answer: str
    words: Mapping[str, int]


def worded(lines: Iterable[bytes]) -> tuple[Worded, ...]:
    """The answers of an export, each once: where one comes again, the later words on its points count.

    Raises RubricError naming the first line that is not of an export.
    """
    found: dict[tuple[str, str, str, str], Worded] = {}
    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        try:
            one = worded_line(json.loads(raw.decode("utf-8-sig" if number == 1 else "utf-8")))
        except RubricError as error:
            raise RubricError(f"line {number}: {error}") from error
        except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
            raise RubricError(f"line {number}: not a line of JSON in UTF-8 ({error}).") from error
        key = (one.item, one.rubric.lang, one.rubric.question, one.answer)
        before = found[key].words if key in found else {}
        found[key] = replace(one, words={**before, **one.words})
    return tuple(found.values())


def worded_line(row: object) -> Worded:
    head = table(row, "the line")
    rubric = rubric_from_json(head)
    answer = head.get("answer")
    if not isinstance(answer, str):
        raise RubricError('the line: "answer" is missing or not a text.')
    judged = table(head.get("judged"), '"judged"')
    known = {point.id for point in rubric.points}
    words: dict[str, int] = {}
    for name, said in judged.items():
        if name not in known:
            raise RubricError(f'"judged" has the point {name!r}, "points" has not.')
        word = table(said, f'"judged", {name}').get("person")
        verdict = word.replace(" ", "_") if isinstance(word, str) else word
        if verdict is not None and verdict not in VERDICTS:
            raise RubricError(f'"judged", {name}: {word!r} is not a verdict.')
        if verdict in CLASSES:
            words[name] = CLASSES.index(verdict)
    return Worded(text_of(head, "item", "the line"), rubric, answer, words)


def regraded(one: Worded) -> tuple[Said, ...]:
    """The points that the person decided, as the grader sees them now; none where there is nothing to read."""
    reading = read(one.rubric, one.answer)
    if reading is None or not one.words:
        return ()
    of_points, of_wrong = evidence(one.rubric, reading)
    notes = bool(reading.junk)
    wrong = zip(one.rubric.misconceptions, decide_misconceptions(of_wrong, notes=notes), strict=True)
    opposed = {known.contradicts for known, (chance, _) in wrong if chance >= ASSERTED}
    scores = zip(one.rubric.points, point_scores(of_points).tolist(), bare_points(of_points), strict=True)
    return tuple(
        Said(one.item, tuple(row), one.words[point.id], bare, notes, point.id in opposed)
        for point, row, bare in scores
        if point.id in one.words
    )
