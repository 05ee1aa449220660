"""Reading what the second judge replied. Nothing in it is believed: its form, its points and its quotes are checked."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from sobes.grading.assessment import PointVerdict
from sobes.grading.junk import ORDER
from sobes.grading.second.opinion import FailureKind, PointOpinion

MOST_STARTS = 200  # braces at which an object is looked for
THOUGHT = re.compile(r"\A\s*<think>.*?</think>", re.S)
QUOTED: frozenset[PointVerdict] = frozenset(["covered", "partial", "contradicted"])
FEWEST_LETTERS = 2


class Strict(BaseModel):
    """Of exactly its types. Keys that nobody asked for are passed over."""

    model_config = ConfigDict(strict=True, extra="ignore")


class PointIn(Strict):
    id: Annotated[str, Field(max_length=200)]
    verdict: PointVerdict
    quote: Annotated[str, Field(max_length=20_000)]


class ReplyIn(Strict):
    points: Annotated[list[PointIn], Field(max_length=500)]


class PointsIn(Strict):
    """The reply with its points not read yet: one that is malformed does not spoil the others."""

    points: Annotated[list[Any], Field(max_length=500)]


class MessageIn(Strict):
    content: str | None = None


class ChoiceIn(Strict):
    message: MessageIn
    finish_reason: str | None = None


class ChatIn(Strict):
    choices: Annotated[list[ChoiceIn], Field(min_length=1)]


class UsageIn(Strict):
    prompt_tokens: Annotated[int, Field(ge=0, lt=10**9)]
    completion_tokens: Annotated[int, Field(ge=0, lt=10**9)]


class CountedIn(Strict):
    usage: UsageIn


@dataclass(frozen=True, slots=True)
class Opinions:
    points: tuple[PointOpinion, ...]
    unknown: int


@dataclass(frozen=True, slots=True)
class Unusable:
    """A reply that says nothing of any point, and why."""

    kind: FailureKind


def content_of(body: bytes) -> str | Unusable:
    """The text of the reply."""
    try:
        choice = ChatIn.model_validate_json(body).choices[0]
    except ValidationError:
        return Unusable("not-chat")
    if choice.finish_reason == "length":
        return Unusable("cut-short")
    text = THOUGHT.sub("", choice.message.content or "")
    return text if text.strip() else Unusable("empty")


def tokens_of(body: bytes) -> tuple[int | None, int | None]:
    """Tokens in and out, None where the server does not say."""
    try:
        usage = CountedIn.model_validate_json(body).usage
    except ValidationError:
        return None, None
    return usage.prompt_tokens, usage.completion_tokens


def opinions_of(content: str, wanted: Sequence[str], answer: str) -> Opinions | Unusable:
    """An opinion for every wanted point, in their order."""
    found = [one for one in objects_in(content) if isinstance(one.get("points"), list)]
    if len(found) != 1:
        return Unusable("two-replies" if found else "no-json")
    try:
        rows = PointsIn.model_validate(found[0]).points
    except ValidationError:
        return Unusable("no-json")
    said: dict[str, list[Any]] = {}
    for row in rows:
        name = row.get("id") if isinstance(row, dict) else None
        said.setdefault(name if isinstance(name, str) else "", []).append(row)
    points = tuple(opinion(point, said.pop(point, []), answer) for point in wanted)
    return Opinions(points, sum(map(len, said.values())))


def objects_in(text: str) -> list[Mapping[str, Any]]:
    """The JSON objects in a text, also between prose or in a fence; those inside another are not counted."""
    reader = json.JSONDecoder()
    found: list[Mapping[str, Any]] = []
    at = text.find("{")
    for _ in range(MOST_STARTS):
        if at < 0:
            break
        try:
            value, end = reader.raw_decode(text, at)
            found.append(value)
        except (ValueError, RecursionError):
            end = at + 1
        at = text.find("{", end)
    return found


def opinion(point_id: str, rows: Sequence[Any], answer: str) -> PointOpinion:
    """What was said of one point, if it can be used."""
    if len(rows) != 1:
        return PointOpinion(point_id, None, fault="twice" if rows else "missing")
    try:
        row = PointIn.model_validate(rows[0])
    except ValidationError:
        return PointOpinion(point_id, None, fault="malformed")
    if not row.quote.strip():
        return PointOpinion(point_id, None if row.verdict in QUOTED else row.verdict, fault=(
            "no-quote" if row.verdict in QUOTED else ""
        ))  # fmt: skip
    span = place_of(row.quote, answer)
    if span is None:
        return PointOpinion(point_id, None, fault="invented-quote")
    start, end = span
    if ORDER.search(sentence_around(answer, start, end).lower()):
        return PointOpinion(point_id, None, fault="order")
    return PointOpinion(point_id, row.verdict, answer[start:end], start, end)


def sentence_around(answer: str, start: int, end: int) -> str:
    """The quote with the rest of its sentence: half of an order is still part of one."""
    before = re.split(r"[.!?\n]", answer[:start])[-1]
    return before + answer[start:end] + re.split(r"[.!?\n]", answer[end:], maxsplit=1)[0]


def place_of(quote: str, answer: str) -> tuple[int, int] | None:
    """Where the quote stands in the answer; blanks and line ends may be others, nothing else may."""
    if sum(map(str.isalnum, quote)) < FEWEST_LETTERS:
        return None
    found = re.search(r"\s+".join(map(re.escape, quote.split())), answer)
    return found.span() if found else None
