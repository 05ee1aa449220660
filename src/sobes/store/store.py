"""Interviews, their events and drafts: what is saved when a method returns is on the disk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from sobes.places import Places
from sobes.store.engine import make_engine, reading, writing
from sobes.store.opening import make_ready
from sobes.store.tables import drafts, events, interviews
from sobes.store.values import (
    Conflict,
    Missing,
    StoredDraft,
    StoredEvent,
    StoredInterview,
    from_json,
    from_text,
    storable,
    to_json,
    to_text,
)

NewEvents = Sequence[tuple[str, Mapping[str, Any]]]  # (kind, data), oldest first


@dataclass(frozen=True, slots=True)
class Store:
    """An open database; any thread may call it. Every method raises StoreError with a sentence when the database
    fails, and has then changed nothing."""

    engine: Engine

    @staticmethod
    def open(places: Places) -> Store:
        """Make the folder and the database if needed, or bring it up to date after copying it to `backups`."""
        make_ready(places)
        return Store(make_engine(places.database))

    def close(self) -> None:
        self.engine.dispose()

    def create_interview(self, interview_id: str, at: datetime, kit: Mapping[str, Any], events: NewEvents = ()) -> None:
        """Store a new interview with its first events. The kit has "lang" and "level". Raises Conflict if the id is
        taken."""
        head = StoredInterview(interview_id, at, None, kit, str(kit["lang"]), str(kit["level"]))
        rows = [StoredEvent(seq, at, kind, data) for seq, (kind, data) in enumerate(events, 1)]
        with writing(self.engine) as connection:
            add(connection, head, rows, ())

    def append(self, interview_id: str, expected_seq: int, at: datetime, events: NewEvents) -> int:
        """Add events after the last one, which the caller knows as `expected_seq` (0: none yet), all or none.

        Returns the new last seq. Raises Conflict when the last one is another: a second window was first.
        """
        rows = [StoredEvent(seq, at, kind, data) for seq, (kind, data) in enumerate(events, expected_seq + 1)]
        with writing(self.engine) as connection:
            must_exist(connection, interview_id)
            if last_seq(connection, interview_id) != expected_seq:
                raise Conflict("This interview went on in another window. Load it again and continue from there.")
            add_events(connection, interview_id, rows)
        return expected_seq + len(rows)

    def mark_finished(self, interview_id: str, at: datetime | None) -> None:
        """Note when the interview ended; None opens it again."""
        changed = update(interviews).where(interviews.c.id == interview_id)
        with writing(self.engine) as connection:
            must_exist(connection, interview_id)
            connection.execute(changed.values(finished_at=to_text(at) if at else None))

    def events(self, interview_id: str) -> tuple[StoredEvent, ...]:
        """All events, oldest first; none for an interview that is not there."""
        with reading(self.engine) as connection:
            return read_events(connection, interview_id)

    def interview(self, interview_id: str) -> StoredInterview | None:
        with reading(self.engine) as connection:
            row = connection.execute(select(interviews).where(interviews.c.id == interview_id)).first()
        return head_of(row) if row else None

    def interviews(self) -> tuple[StoredInterview, ...]:
        """All interviews, newest first."""
        with reading(self.engine) as connection:
            return read_interviews(connection)

    def delete_interview(self, interview_id: str) -> bool:
        """Remove an interview with its events and drafts. False if it was not there."""
        with writing(self.engine) as connection:
            return connection.execute(delete(interviews).where(interviews.c.id == interview_id)).rowcount > 0

    def save_draft(self, interview_id: str, item_id: str, text: str, seconds: float, at: datetime) -> None:
        """Keep what is in the answer field, in place of what was kept before. A draft is not an event."""
        with writing(self.engine) as connection:
            must_exist(connection, interview_id)
            put_draft(connection, interview_id, StoredDraft(item_id, text, seconds, at))

    def draft(self, interview_id: str, item_id: str) -> tuple[str, float] | None:
        """Text and seconds of the draft, or None."""
        here = (drafts.c.interview_id == interview_id) & (drafts.c.item_id == item_id)
        with reading(self.engine) as connection:
            row = connection.execute(select(drafts.c.text, drafts.c.seconds).where(here)).first()
        return (row.text, row.seconds) if row else None


def add(
    connection: Connection, head: StoredInterview, rows: Sequence[StoredEvent], kept: Sequence[StoredDraft]
) -> None:
    """Store a whole interview. Raises Conflict if its id is taken."""
    if exists(connection, head.id):
        raise Conflict("There is an interview {id} already.", id=head.id)
    finished = to_text(head.finished_at) if head.finished_at else None
    values = {"id": head.id, "created_at": to_text(head.created_at), "finished_at": finished, "kit": to_json(head.kit)}
    connection.execute(insert(interviews).values(values))
    add_events(connection, head.id, rows)
    for draft in kept:
        put_draft(connection, head.id, draft)


def add_events(connection: Connection, interview_id: str, rows: Sequence[StoredEvent]) -> None:
    values = [
        {
            "interview_id": interview_id,
            "seq": row.seq,
            "at": to_text(row.at),
            "kind": row.kind,
            "data": to_json(row.data),
        }
        for row in rows
    ]
    if values:
        connection.execute(insert(events), values)


def put_draft(connection: Connection, interview_id: str, draft: StoredDraft) -> None:
    new = {"text": storable(draft.text), "seconds": draft.seconds, "at": to_text(draft.at)}
    row = upsert(drafts).values(interview_id=interview_id, item_id=draft.item_id, **new)
    connection.execute(row.on_conflict_do_update(index_elements=["interview_id", "item_id"], set_=new))


def exists(connection: Connection, interview_id: str) -> bool:
    return connection.execute(select(interviews.c.id).where(interviews.c.id == interview_id)).first() is not None


def must_exist(connection: Connection, interview_id: str) -> None:
    if not exists(connection, interview_id):
        raise Missing("There is no interview {id}. It may have been deleted.", id=interview_id[:60])


def last_seq(connection: Connection, interview_id: str) -> int:
    """The number of the newest event, 0 if there is none."""
    last = connection.execute(select(func.max(events.c.seq)).where(events.c.interview_id == interview_id)).scalar()
    return last or 0


def read_interviews(connection: Connection) -> tuple[StoredInterview, ...]:
    newest_first = select(interviews).order_by(interviews.c.created_at.desc(), interviews.c.id.desc())
    return tuple(head_of(row) for row in connection.execute(newest_first))


def read_events(connection: Connection, interview_id: str) -> tuple[StoredEvent, ...]:
    found = connection.execute(select(events).where(events.c.interview_id == interview_id).order_by(events.c.seq))
    return tuple(StoredEvent(row.seq, from_text(row.at), row.kind, from_json(row.data)) for row in found)


def read_drafts(connection: Connection, interview_id: str) -> tuple[StoredDraft, ...]:
    found = connection.execute(select(drafts).where(drafts.c.interview_id == interview_id).order_by(drafts.c.item_id))
    return tuple(StoredDraft(row.item_id, row.text, row.seconds, from_text(row.at)) for row in found)


def head_of(row: Row[Any]) -> StoredInterview:
    kit = from_json(row.kit)
    finished = from_text(row.finished_at) if row.finished_at else None
    return StoredInterview(row.id, from_text(row.created_at), finished, kit, str(kit["lang"]), str(kit["level"]))
