"""What can happen in an interview. The log of these is the interview; everything else is computed from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal

from sobes.errors import InterviewError
from sobes.grading.assessment import Assessment, PointVerdict
from sobes.grading.second.opinion import Second, second_to_json

SelfGrade = Literal["right", "partly", "wrong"]
SELF_GRADES: Mapping[SelfGrade, float] = {"right": 1.0, "partly": 0.5, "wrong": 0.0}


@dataclass(frozen=True, slots=True)
class Answered:
    """The person's own words, kept before anything judges them. "I don't know" is an empty text.

    `seconds` is the time spent on the question, pauses not counted.
    """

    item_id: str
    text: str
    seconds: float
    kind = "answered"


@dataclass(frozen=True, slots=True)
class Graded:
    """The grader's judgement of the last answer to the item."""

    item_id: str
    assessment: Mapping[str, Any]  # Assessment.to_json
    kind = "graded"


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The person's word on a point that the grader could not tell, or overruled."""

    item_id: str
    point_id: str
    verdict: PointVerdict
    kind = "confirmed"


@dataclass(frozen=True, slots=True)
class SecondJudged:
    """What the second judge said of a judged answer, or why it said nothing. It changes no verdict."""

    item_id: str
    opinion: Mapping[str, Any]  # second_to_json
    kind = "second-judged"


@dataclass(frozen=True, slots=True)
class SelfGraded:
    """The person's judgement of an answer to a question without points."""

    item_id: str
    grade: SelfGrade
    kind = "self-graded"


@dataclass(frozen=True, slots=True)
class Undone:
    """The last answer is taken back: its question is asked again."""

    item_id: str
    kind = "undone"


@dataclass(frozen=True, slots=True)
class Paused:
    kind = "paused"


@dataclass(frozen=True, slots=True)
class Resumed:
    kind = "resumed"


@dataclass(frozen=True, slots=True)
class Stopped:
    """The person ended the interview before its questions or its time did."""

    kind = "stopped"


Event = Answered | Graded | Confirmed | SecondJudged | SelfGraded | Undone | Paused | Resumed | Stopped
KINDS: Mapping[str, type[Event]] = {
    one.kind: one for one in (Answered, Graded, Confirmed, SecondJudged, SelfGraded, Undone, Paused, Resumed, Stopped)
}


def event_to_row(event: Event) -> tuple[str, dict[str, Any]]:
    """Kind and plain data, as the log keeps them."""
    return event.kind, {field.name: getattr(event, field.name) for field in fields(event)}


def event_of_row(kind: str, data: Mapping[str, Any]) -> Event:
    """The event that `event_to_row` wrote. Raises InterviewError for one of a newer program or a damaged row."""
    if kind not in KINDS:
        raise InterviewError(
            "The log of this interview has an event {kind} that this program does not know.", kind=kind
        )
    try:
        return KINDS[kind](**data)
    except TypeError as error:
        raise InterviewError(
            "An event {kind} of this interview cannot be read ({error}).", kind=kind, error=error
        ) from error


def graded(assessment: Assessment) -> Graded:
    return Graded(assessment.item_id, assessment.to_json())


def second_judged(second: Second) -> SecondJudged:
    return SecondJudged(second.item_id, second_to_json(second))
