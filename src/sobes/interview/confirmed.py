"""Answers of an interview on whose points the person has said a word of their own, from its events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sobes.grading.assessment import Assessment, PointVerdict
from sobes.interview.events import Answered, Confirmed, Event, Graded, Undone


@dataclass(frozen=True, slots=True)
class ConfirmedAnswer:
    """`engine` is the grader's own judgement, before anybody overruled it. `person`: the last word on each point that
    they decided; one left open is not among them. `at` is the time of their last word."""

    item_id: str
    text: str
    engine: Assessment
    person: Mapping[str, PointVerdict]
    at: datetime


@dataclass(frozen=True, slots=True)
class Given:
    text: str
    engine: Assessment | None = None
    person: Mapping[str, PointVerdict] | None = None
    at: datetime | None = None


def confirmed_answers(events: Iterable[tuple[datetime, Event]]) -> tuple[ConfirmedAnswer, ...]:
    """Those that stand at the end, in the order in which they were given: one that was taken back is not there."""
    given: dict[str, Given] = {}
    for at, event in events:
        match event:
            case Answered(item_id, text):
                given[item_id] = Given(text)
            case Undone(item_id):
                given.pop(item_id, None)
            case Graded(item_id, assessment) if item_id in given:
                given[item_id] = replace(given[item_id], engine=Assessment.from_json(assessment))
            case Confirmed(item_id, point_id, verdict) if item_id in given:
                word = {**(given[item_id].person or {}), point_id: verdict}
                given[item_id] = replace(given[item_id], person=word, at=at)
            case _:
                pass
    found = []
    for item_id, one in given.items():
        person = {point: word for point, word in (one.person or {}).items() if word != "cannot_tell"}
        if person and one.engine and one.at:
            found.append(ConfirmedAnswer(item_id, one.text, one.engine, person, one.at))
    return tuple(found)
