"""What an answer is judged against: points, misconceptions, the question. From a bank item or a JSON line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sobes.bank.item import Item, Lang
from sobes.errors import SobesError


class RubricError(SobesError):
    """A rubric given from outside cannot be read."""


@dataclass(frozen=True, slots=True)
class RubricPoint:
    """One idea worth credit.

    `accept`: other wordings; `anti`: the same statement made false; `keys`: any term of a group, all groups;
    `subject`: what the statement is about; `reject`: near misses that earn nothing.
    """

    id: str
    text: str
    weight: float = 1.0
    accept: tuple[str, ...] = ()
    anti: tuple[str, ...] = ()
    keys: tuple[tuple[str, ...], ...] = ()
    subject: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RubricMisconception:
    """A known wrong idea, other wordings of it, and the id of the point it contradicts, if any."""

    id: str
    text: str
    contradicts: str | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rubric:
    """Everything the grader knows of one question, in one language."""

    id: str
    lang: Lang
    question: str
    points: tuple[RubricPoint, ...]
    misconceptions: tuple[RubricMisconception, ...] = ()
    version: int = 1


def rubric_of(item: Item, lang: Lang) -> Rubric:
    """The rubric of a bank item in `lang`, or in its other language where the twin is missing."""
    prose = item.text(lang)
    points = tuple(
        RubricPoint(
            id=point.id,
            text=text.text,
            weight=float(point.weight),
            accept=text.accept,
            anti=text.anti,
            keys=text.keys,
            subject=text.subject,
            reject=text.reject,
        )
        for point in item.points
        if (text := prose.points.get(point.id)) is not None
    )
    misconceptions = tuple(
        RubricMisconception(wrong.id, said.claim, wrong.contradicts, said.also)
        for wrong in item.misconceptions
        if (said := prose.misconceptions.get(wrong.id)) is not None
    )
    return Rubric(item.id, item.text_lang(lang), prose.question, points, misconceptions, item.version)


def rubric_to_json(rubric: Rubric) -> dict[str, Any]:
    """The rubric as one line of a batch has it: `rubric_from_json` reads it back equal, but for the version."""
    wrong = [
        {"id": one.id, "text": one.text, "contradicts": one.contradicts, "also": list(one.also)}
        for one in rubric.misconceptions
    ]
    points = [
        {
            "id": point.id, "text": point.text, "weight": point.weight, "accept": list(point.accept),
            "anti": list(point.anti), "keys": [list(group) for group in point.keys], "subject": list(point.subject),
            "reject": list(point.reject),
        }
        for point in rubric.points
    ]  # fmt: skip
    return {
        "id": rubric.id, "lang": rubric.lang, "question": rubric.question, "points": points, "misconceptions": wrong,
    }  # fmt: skip


def rubric_from_json(row: object) -> Rubric:
    """The rubric of one batch line; RubricError says which field is wrong and what it should be."""
    head = table(row, "the line")
    lang = text_of(head, "lang", "the line")
    if lang not in ("ru", "en"):
        raise RubricError(f'"lang" is {lang!r}; give "ru" or "en".')
    rows = rows_of(head, "points", required=True)
    points = tuple(point_from_json(table(one, f"points[{n}]"), f"points[{n}]") for n, one in enumerate(rows))
    if not points:
        raise RubricError('"points" is empty; give at least one point.')
    wrong = tuple(
        misconception_from_json(table(one, f"misconceptions[{n}]"), f"misconceptions[{n}]")
        for n, one in enumerate(rows_of(head, "misconceptions"))
    )
    for name, ids in (("points", [p.id for p in points]), ("misconceptions", [m.id for m in wrong])):
        twice = sorted({one for one in ids if ids.count(one) > 1})
        if twice:
            raise RubricError(f'"{name}" has the id {twice[0]!r} twice.')
    return Rubric(
        id=text_of(head, "id", "the line"),
        lang="ru" if lang == "ru" else "en",
        question=text_of(head, "question", "the line", empty=True),
        points=points,
        misconceptions=wrong,
    )


def point_from_json(row: Mapping[str, Any], place: str) -> RubricPoint:
    weight = row.get("weight", 1.0)
    if isinstance(weight, bool) or not isinstance(weight, int | float) or not 0 < weight < 1e6:
        raise RubricError(f'{place}: "weight" is {weight!r}; give a positive number.')
    return RubricPoint(
        id=text_of(row, "id", place),
        text=text_of(row, "text", place),
        weight=float(weight),
        accept=texts_of(row, "accept", place),
        anti=texts_of(row, "anti", place),
        keys=groups_of(row, place),
        subject=texts_of(row, "subject", place),
        reject=texts_of(row, "reject", place),
    )


def misconception_from_json(row: Mapping[str, Any], place: str) -> RubricMisconception:
    contradicts = row.get("contradicts")
    if contradicts is not None and not isinstance(contradicts, str):
        raise RubricError(f'{place}: "contradicts" is {contradicts!r}; give the id of a point.')
    return RubricMisconception(
        text_of(row, "id", place), text_of(row, "text", place), contradicts, texts_of(row, "also", place)
    )


def table(value: object, place: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise RubricError(f"{place} is {kind(value)}; give a JSON object.")
    return value


def rows_of(row: Mapping[str, Any], name: str, *, required: bool = False) -> Sequence[object]:
    value = row.get(name)
    if value is None and not required:
        return ()
    if not isinstance(value, list):
        raise RubricError(f'"{name}" is {kind(value)}; give a list.')
    return value


def text_of(row: Mapping[str, Any], name: str, place: str, *, empty: bool = False) -> str:
    value = row.get(name)
    if not isinstance(value, str) or not (empty or value.strip()):
        raise RubricError(f'{place}: "{name}" is {kind(value)}; give a text.')
    return value


def texts_of(row: Mapping[str, Any], name: str, place: str) -> tuple[str, ...]:
    value = row.get(name)
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise RubricError(f'{place}: "{name}" is {kind(value)}; give a list of texts.')
    return tuple(one for one in value if one.strip())


def groups_of(row: Mapping[str, Any], place: str) -> tuple[tuple[str, ...], ...]:
    """Key groups: a list of lists, or a flat list whose terms are one group each."""
    value = row.get("keys")
    if value is None:
        return ()
    message = f'{place}: "keys" is {kind(value)}; give a list of lists of texts.'
    if not isinstance(value, list):
        raise RubricError(message)
    groups = tuple(tuple(one) if isinstance(one, list) else (one,) for one in value)
    if not all(isinstance(term, str) for group in groups for term in group):
        raise RubricError(message)
    return tuple(group for group in groups if any(term.strip() for term in group))


def kind(value: object) -> str:
    """How a JSON value is named in a message."""
    if value is None:
        return "missing"
    if isinstance(value, str):
        return "an empty text" if not value.strip() else "a text"
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(value), type(value).__name__)
