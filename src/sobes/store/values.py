"""What the store takes and returns, and how these values stand in the database's text columns."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sobes.errors import StoreError


class Conflict(StoreError):
    """Another request or process was first: what is there now has to be read again before going on."""


class Missing(StoreError):
    """The interview that is written to is not there any more."""


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """One thing that happened. `seq` counts from 1 without gaps in its interview; `at` is in UTC."""

    seq: int
    at: datetime
    kind: str
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class StoredDraft:
    """The text in the answer field of an item, not handed in yet. `seconds`: time spent on it so far."""

    item_id: str
    text: str
    seconds: float
    at: datetime


@dataclass(frozen=True, slots=True)
class StoredInterview:
    """The head of an interview. `kit` is its plan; `lang` and `level` are read from it."""

    id: str
    created_at: datetime
    finished_at: datetime | None
    kit: Mapping[str, Any]
    lang: str
    level: str


@dataclass(frozen=True, slots=True)
class StoredSubmission:
    """What was sent in for a task. `judgement` is None until it is judged; `verdict` is the one in it.

    `tries`: how many times a judge began. `interview_id` and `item_id` where it was asked in an interview.
    `unverified`: what a browser said of it where there was no judge. It is no verdict.
    """

    id: str
    task_id: str
    task_version: int
    source: str
    at: datetime
    interview_id: str | None = None
    item_id: str | None = None
    judged_at: datetime | None = None
    verdict: str | None = None
    judgement: Mapping[str, Any] | None = None
    tries: int = 0
    unverified: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class StoredPracticeEvent:
    """A hint taken, a task given up, an editor put back to the starter."""

    id: str
    task_id: str
    at: datetime
    kind: str
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class StoredSource:
    """The text in the editor of a task, not sent in yet."""

    task_id: str
    source: str
    at: datetime


@dataclass(frozen=True, slots=True)
class StoredTyping:
    """A piece of the history of typing: changes of the editor's text, in order. `at` is when it came here."""

    id: str
    task_id: str
    at: datetime
    interview_id: str | None
    item_id: str | None
    changes: Sequence[Mapping[str, Any]]


def to_json(value: Mapping[str, Any] | Sequence[Any]) -> str:
    """JSON text that reads back equal. Raises ValueError or TypeError for what JSON cannot say, such as NaN."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, default=as_dict)
    try:
        text.encode()
    except UnicodeEncodeError:  # half of a surrogate pair: UTF-8 has no place for it, an escape has
        text = json.dumps(value, allow_nan=False, default=as_dict)
    return text


def as_dict(value: object) -> dict[str, Any]:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} is not a value of JSON")


def from_json(text: str) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(text)
    return value


def to_text(at: datetime) -> str:
    """An instant as ISO 8601 in UTC with microseconds, so that text sorts by time. It must know its zone."""
    if at.utcoffset() is None:
        raise ValueError(f"{at} has no time zone")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def from_text(text: str) -> datetime:
    return datetime.fromisoformat(text)


def storable(text: str) -> str:
    """`text` with a question mark for each half of a surrogate pair, which no UTF-8 column can hold."""
    return text.encode("utf-8", "replace").decode()
