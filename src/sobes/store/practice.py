"""Submissions for tasks, what was done with them, drafts and typing: what a function returns from is on the disk.

Everything is only added; `sobes.store.claims` tells who judges. Every function raises StoreError as `Store` does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, true
from sqlalchemy.dialects.sqlite import insert as upsert

from sobes.store.engine import reading, writing
from sobes.store.store import Store, must_exist
from sobes.store.tables import code_history, practice_drafts, practice_events, submissions
from sobes.store.values import (
    Conflict,
    StoredPracticeEvent,
    StoredSource,
    StoredSubmission,
    StoredTyping,
    from_json,
    from_text,
    storable,
    to_json,
    to_text,
)


@dataclass(frozen=True, slots=True)
class Tally:
    """What was done with one task: how many submissions, whether one was accepted, the newest; events by kind."""

    tries: int
    accepted: bool
    last: StoredSubmission | None
    events: Mapping[str, int]


def add_submission(store: Store, submission: StoredSubmission) -> None:
    """Keep what was sent in. Raises Missing where its interview is not there, Conflict for a taken id."""
    with writing(store.engine) as connection:
        if submission.interview_id is not None:
            must_exist(connection, submission.interview_id)
        put_submission(connection, submission)


def submission(store: Store, submission_id: str) -> StoredSubmission | None:
    with reading(store.engine) as connection:
        row = connection.execute(select(submissions).where(submissions.c.id == submission_id)).first()
    return submission_of(row) if row else None


def submissions_of(store: Store, task_id: str) -> tuple[StoredSubmission, ...]:
    """Of one task, newest first."""
    with reading(store.engine) as connection:
        return read_submissions(connection, task_id)


def tallies(store: Store, task_id: str | None = None) -> dict[str, Tally]:
    """For every task that something was sent in for or done with, or for one such task."""
    sent = true() if task_id is None else submissions.c.task_id == task_id
    acted = true() if task_id is None else practice_events.c.task_id == task_id
    accepted = func.max(submissions.c.verdict == "AC")
    counted = select(submissions.c.task_id, func.count(), accepted).where(sent).group_by(submissions.c.task_id)
    place = func.row_number().over(
        partition_by=submissions.c.task_id, order_by=(submissions.c.at.desc(), submissions.c.id.desc())
    )
    ranked = select(submissions, place.label("place")).where(sent).subquery()
    kinds = (practice_events.c.task_id, practice_events.c.kind)
    done = select(*kinds, func.count()).where(acted).group_by(*kinds)
    with reading(store.engine) as connection:
        counts = {row[0]: (row[1], bool(row[2])) for row in connection.execute(counted)}
        newest = {
            row.task_id: submission_of(row) for row in connection.execute(select(ranked).where(ranked.c.place == 1))
        }
        events: dict[str, dict[str, int]] = {}
        for task, kind, number in connection.execute(done):
            events.setdefault(task, {})[kind] = number
    return {
        task: Tally(*counts.get(task, (0, False)), newest.get(task), events.get(task, {}))
        for task in sorted({*counts, *events})
    }


def add_event(store: Store, event: StoredPracticeEvent, most: int | None = None) -> int:
    """Keep what was done. Returns how many of this kind the task has now; with `most`, never more are kept."""
    alike = (practice_events.c.task_id == event.task_id) & (practice_events.c.kind == event.kind)
    with writing(store.engine) as connection:
        number = connection.execute(select(func.count()).where(alike)).scalar() or 0
        if most is not None and number >= most:
            return number
        put_event(connection, event)
        return number + 1


def events_of(store: Store, task_id: str) -> tuple[StoredPracticeEvent, ...]:
    """Of one task, oldest first."""
    with reading(store.engine) as connection:
        return read_practice_events(connection, task_id)


def save_source(store: Store, draft: StoredSource) -> None:
    """Keep what is in the editor, in place of what was kept before."""
    with writing(store.engine) as connection:
        put_source(connection, draft)


def drop_source(store: Store, task_id: str) -> None:
    with writing(store.engine) as connection:
        connection.execute(delete(practice_drafts).where(practice_drafts.c.task_id == task_id))


def source(store: Store, task_id: str) -> StoredSource | None:
    with reading(store.engine) as connection:
        return read_source(connection, task_id)


def add_typing(store: Store, typing: StoredTyping) -> None:
    """Keep a piece of typing. Raises Missing where its interview is not there."""
    with writing(store.engine) as connection:
        if typing.interview_id is not None:
            must_exist(connection, typing.interview_id)
        put_typing(connection, typing)


def typing_of(store: Store, task_id: str) -> tuple[StoredTyping, ...]:
    """Of one task, oldest first."""
    with reading(store.engine) as connection:
        return read_typing(connection, task_id)


def put_submission(connection: Connection, new: StoredSubmission) -> None:
    if connection.execute(select(submissions.c.id).where(submissions.c.id == new.id)).first():
        raise Conflict("There is a submission {id} already.", id=new.id[:60])
    connection.execute(
        insert(submissions).values(
            id=new.id,
            task_id=new.task_id,
            task_version=new.task_version,
            source=storable(new.source),
            at=to_text(new.at),
            interview_id=new.interview_id,
            item_id=new.item_id,
            judged_at=to_text(new.judged_at) if new.judged_at else None,
            verdict=new.verdict,
            judgement=None if new.judgement is None else to_json(new.judgement),
            tries=new.tries,
            unverified=None if new.unverified is None else to_json(new.unverified),
        )
    )


def put_event(connection: Connection, event: StoredPracticeEvent) -> None:
    values = {"id": event.id, "task_id": event.task_id, "at": to_text(event.at), "kind": event.kind}
    connection.execute(insert(practice_events).values(**values, data=to_json(event.data)))


def put_source(connection: Connection, draft: StoredSource) -> None:
    new = {"source": storable(draft.source), "at": to_text(draft.at)}
    row = upsert(practice_drafts).values(task_id=draft.task_id, **new)
    connection.execute(row.on_conflict_do_update(index_elements=["task_id"], set_=new))


def put_typing(connection: Connection, typing: StoredTyping) -> None:
    connection.execute(
        insert(code_history).values(
            id=typing.id,
            task_id=typing.task_id,
            at=to_text(typing.at),
            interview_id=typing.interview_id,
            item_id=typing.item_id,
            changes=to_json(typing.changes),
        )
    )


def read_tasks(connection: Connection) -> tuple[str, ...]:
    """Ids of every task that anything is kept of, sorted."""
    kept = (submissions, practice_events, practice_drafts, code_history)
    return tuple(sorted({row[0] for table in kept for row in connection.execute(select(table.c.task_id).distinct())}))


def read_submissions(connection: Connection, task_id: str) -> tuple[StoredSubmission, ...]:
    newest_first = (submissions.c.at.desc(), submissions.c.id.desc())
    found = connection.execute(select(submissions).where(submissions.c.task_id == task_id).order_by(*newest_first))
    return tuple(submission_of(row) for row in found)


def read_practice_events(connection: Connection, task_id: str) -> tuple[StoredPracticeEvent, ...]:
    of_task = select(practice_events).where(practice_events.c.task_id == task_id)
    found = connection.execute(of_task.order_by(practice_events.c.at, practice_events.c.id))
    return tuple(
        StoredPracticeEvent(row.id, row.task_id, from_text(row.at), row.kind, from_json(row.data)) for row in found
    )


def read_source(connection: Connection, task_id: str) -> StoredSource | None:
    row = connection.execute(select(practice_drafts).where(practice_drafts.c.task_id == task_id)).first()
    return StoredSource(row.task_id, row.source, from_text(row.at)) if row else None


def read_typing(connection: Connection, task_id: str) -> tuple[StoredTyping, ...]:
    of_task = select(code_history).where(code_history.c.task_id == task_id)
    found = connection.execute(of_task.order_by(code_history.c.at, code_history.c.id))
    return tuple(
        StoredTyping(row.id, row.task_id, from_text(row.at), row.interview_id, row.item_id, changes_of(row.changes))
        for row in found
    )


def changes_of(text: str) -> Sequence[Mapping[str, Any]]:
    changes: Any = from_json(text)
    return tuple(changes)


def submission_of(row: Row[Any]) -> StoredSubmission:
    return StoredSubmission(
        id=row.id,
        task_id=row.task_id,
        task_version=row.task_version,
        source=row.source,
        at=from_text(row.at),
        interview_id=row.interview_id,
        item_id=row.item_id,
        judged_at=from_text(row.judged_at) if row.judged_at else None,
        verdict=row.verdict,
        judgement=from_json(row.judgement) if row.judgement else None,
        tries=row.tries,
        unverified=from_json(row.unverified) if row.unverified else None,
    )


def known_ids(connection: Connection, table: str, ids: Iterable[str]) -> frozenset[str]:
    """Which of the ids are in the table already."""
    column = {"submissions": submissions, "practice_events": practice_events, "code_history": code_history}[table].c.id
    wanted, found = list(ids), set[str]()
    for start in range(0, len(wanted), 500):  # SQLite bounds the number of values of a statement
        found.update(
            row[0] for row in connection.execute(select(column).where(column.in_(wanted[start : start + 500])))
        )
    return frozenset(found)
