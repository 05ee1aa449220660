"""Practice in a backup: one file for each task, with all that was sent in for it and done with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection

from sobes.store import practice
from sobes.store.checked_values import count, instant, mapping, text, text_or_none
from sobes.store.values import StoredPracticeEvent, StoredSource, StoredSubmission, StoredTyping, to_json, to_text


@dataclass(frozen=True, slots=True)
class WholePractice:
    """Everything that is kept of one task: submissions newest first, the rest oldest first."""

    task_id: str
    submissions: tuple[StoredSubmission, ...]
    events: tuple[StoredPracticeEvent, ...]
    typing: tuple[StoredTyping, ...]
    draft: StoredSource | None


def read_practice(connection: Connection) -> list[WholePractice]:
    """Of every task, as it is at one moment."""
    return [
        WholePractice(
            task_id,
            practice.read_submissions(connection, task_id),
            practice.read_practice_events(connection, task_id),
            practice.read_typing(connection, task_id),
            practice.read_source(connection, task_id),
        )
        for task_id in practice.read_tasks(connection)
    ]


def encode_practice(whole: WholePractice) -> bytes:
    value = {
        "task": whole.task_id,
        "submissions": [
            {
                "id": one.id,
                "version": one.task_version,
                "source": one.source,
                "at": to_text(one.at),
                "interview": one.interview_id,
                "item": one.item_id,
                "judged_at": to_text(one.judged_at) if one.judged_at else None,
                "judgement": one.judgement,
                "tries": one.tries,
                "unverified": one.unverified,
            }
            for one in whole.submissions
        ],
        "events": [{"id": e.id, "at": to_text(e.at), "kind": e.kind, "data": e.data} for e in whole.events],
        "typing": [
            {
                "id": one.id,
                "at": to_text(one.at),
                "interview": one.interview_id,
                "item": one.item_id,
                "changes": one.changes,
            }
            for one in whole.typing
        ],
        "draft": {"source": whole.draft.source, "at": to_text(whole.draft.at)} if whole.draft else None,
    }
    return to_json(value).encode()


def decode_practice(value: Any) -> WholePractice:
    """Raises ValueError, KeyError or TypeError where a value is not what `encode_practice` writes."""
    task, draft = text(value["task"]), value["draft"]
    return WholePractice(
        task,
        tuple(submission(task, row) for row in value["submissions"]),
        tuple(
            StoredPracticeEvent(text(row["id"]), task, instant(row["at"]), text(row["kind"]), mapping(row["data"]))
            for row in value["events"]
        ),
        tuple(typing(task, row) for row in value["typing"]),
        None if draft is None else StoredSource(task, text(draft["source"]), instant(draft["at"])),
    )


def submission(task: str, row: Any) -> StoredSubmission:
    judged_at, judgement = row["judged_at"], row["judgement"]
    unverified = row.get("unverified")  # no backup before format 3 has it
    if (judged_at is None) != (judgement is None):
        raise ValueError("a submission is judged by halves")
    return StoredSubmission(
        id=text(row["id"]),
        task_id=task,
        task_version=count(row["version"]),
        source=text(row["source"]),
        at=instant(row["at"]),
        interview_id=text_or_none(row["interview"]),
        item_id=text_or_none(row["item"]),
        judged_at=None if judged_at is None else instant(judged_at),
        verdict=None if judgement is None else text(judgement["verdict"]),
        judgement=None if judgement is None else mapping(judgement),
        tries=count(row["tries"]),
        unverified=None if unverified is None else mapping(unverified),
    )


def typing(task: str, row: Any) -> StoredTyping:
    changes = tuple(mapping(change) for change in row["changes"])
    interview, item = text_or_none(row["interview"]), text_or_none(row["item"])
    return StoredTyping(text(row["id"]), task, instant(row["at"]), interview, item, changes)


def refuse_twice(wholes: Sequence[WholePractice]) -> None:
    """Raises ValueError where a task or the id of a row is there twice."""
    ids = (
        [whole.task_id for whole in wholes],
        [one.id for whole in wholes for one in whole.submissions],
        [one.id for whole in wholes for one in whole.events],
        [one.id for whole in wholes for one in whole.typing],
    )
    if any(number > 1 for names in ids for number in Counter(names).values()):
        raise ValueError("it holds practice twice")


def refuse_without_interview(wholes: Sequence[WholePractice], interviews: Collection[str]) -> None:
    """Raises ValueError where something belongs to an interview that the file does not hold."""
    named = {one.interview_id for whole in wholes for one in whole.submissions}
    named |= {one.interview_id for whole in wholes for one in whole.typing}
    if not (named - {None}).issubset(interviews):
        raise ValueError("it holds practice of an interview that it does not hold")


def follow_practice(whole: WholePractice, moved: Mapping[str, str]) -> WholePractice:
    """The same with the ids that its own items have here."""
    if not moved:
        return whole
    return replace(
        whole,
        submissions=tuple(replace(one, item_id=moved.get(one.item_id or "", one.item_id)) for one in whole.submissions),
        typing=tuple(replace(one, item_id=moved.get(one.item_id or "", one.item_id)) for one in whole.typing),
    )


def restore_practice(connection: Connection, wholes: Sequence[WholePractice]) -> tuple[int, int]:
    """Add what is not here, within the caller's transaction. Returns how many submissions were new and were there.

    What is here stays: a draft, and a submission that still waits for its verdict here.
    """
    new = there = 0
    for whole in wholes:
        known = practice.known_ids(connection, "submissions", (one.id for one in whole.submissions))
        for one in reversed(whole.submissions):
            if one.id not in known:
                practice.put_submission(connection, one)
        there += len(known)
        new += len(whole.submissions) - len(known)
        known = practice.known_ids(connection, "practice_events", (one.id for one in whole.events))
        for event in whole.events:
            if event.id not in known:
                practice.put_event(connection, event)
        known = practice.known_ids(connection, "code_history", (one.id for one in whole.typing))
        for piece in whole.typing:
            if piece.id not in known:
                practice.put_typing(connection, piece)
        if whole.draft and practice.read_source(connection, whole.task_id) is None:
            practice.put_source(connection, whole.draft)
    return new, there
