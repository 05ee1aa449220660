"""Who judges what: of all programs on one data folder, exactly one judges a submission at a time.

A program that judges holds a file `DATA/judging/TOKEN` locked for as long as it lives, and writes its token into the
submission that it takes. The system drops the lock when the program ends, however it ends, so a claim of a token
whose file can be locked is the claim of a dead program and is free at once: no clock, no lease to wait for. Taking
and looking happen under the database's write lock, so two programs never take over the same claim.
"""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, select, update

from sobes.errors import StoreError
from sobes.store.engine import reading, writing
from sobes.store.practice import submission_of
from sobes.store.store import Store
from sobes.store.tables import submissions
from sobes.store.values import StoredSubmission, to_json, to_text

FAILED = "IE"  # the verdict that is no verdict: the judge itself failed


@dataclass(frozen=True, slots=True)
class Holder:
    """A program that judges: its token and the open, locked file that shows it is alive."""

    folder: Path
    token: str
    handle: int

    def close(self) -> None:
        """Let go of the lock: every claim of this token is free from now on."""
        os.close(self.handle)
        with suppress(OSError):
            (self.folder / self.token).unlink()


def hold(store: Store) -> Holder:
    """Become a program that judges. Raises StoreError where the data folder cannot be written."""
    folder = Path(str(store.engine.url.database)).parent / "judging"
    token = secrets.token_hex(8)
    try:
        with writing(store.engine):  # so that nobody takes the file for a dead one between making and locking it
            folder.mkdir(exist_ok=True)
            for old in folder.iterdir():
                alive(folder, old.name)
            handle = os.open(folder / token, os.O_CREAT | os.O_RDWR | os.O_EXCL, 0o600)
            lock(handle)
    except OSError as error:
        raise StoreError(
            "{folder} cannot be used ({error}). Make it writable or give another folder with --data.",
            folder=folder,
            error=error.strerror or error,
        ) from error
    return Holder(folder, token, handle)


def alive(folder: Path, token: str) -> bool:
    """Whether the program with this token still runs. Clears away the file of one that does not."""
    path = folder / token
    try:
        handle = os.open(path, os.O_RDWR)
    except OSError:
        return False
    try:
        lock(handle)
    except OSError:
        return True
    finally:
        os.close(handle)
    with suppress(OSError):
        path.unlink()
    return False


def lock(handle: int) -> None:
    """Lock an open file for this program. Raises OSError where another one has it."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def failed(store: Store, tries: int) -> frozenset[str]:
    """Ids of the submissions on which the judge itself failed, fewer than `tries` times."""
    again = (submissions.c.verdict == FAILED) & (submissions.c.tries < tries)
    with reading(store.engine) as connection:
        return frozenset(row[0] for row in connection.execute(select(submissions.c.id).where(again)))


def unverified_wait(store: Store, tasks: Collection[str]) -> bool:
    """Whether something of these tasks was run in a browser only and has no verdict."""
    waits = submissions.c.judged_at.is_(None) & submissions.c.unverified.is_not(None)
    with reading(store.engine) as connection:
        found = select(submissions.c.id).where(waits, submissions.c.task_id.in_(list(tasks))).limit(1)
        return connection.execute(found).first() is not None


def claim(
    store: Store, holder: Holder, tasks: Collection[str], again: Collection[str] = (), unverified: bool = False
) -> StoredSubmission | None:
    """Take the oldest submission of these tasks that waits for a judge and that nobody alive has; None if none does.

    Of the judged ones, those in `again` on which the judge failed wait too; with `unverified`, what was run in a
    browser does. The try is counted.
    """
    with reading(store.engine) as connection:  # most looks find nothing, and take no write lock for it
        if not candidates(connection, holder, tasks, again, unverified):
            return None
    with writing(store.engine) as connection:
        for row in candidates(connection, holder, tasks, again, unverified):
            if free(holder, row.claimed_by):
                mine = submissions.c.id == row.id
                taken = {"claimed_by": holder.token, "tries": submissions.c.tries + 1}
                connection.execute(update(submissions).where(mine).values(taken))
                return submission_of(connection.execute(select(submissions).where(mine)).one())
    return None


def candidates(
    connection: Connection, holder: Holder, tasks: Collection[str], again: Collection[str], unverified: bool
) -> list[Row[tuple[str, str, str | None]]]:
    """What may be free, oldest first: one that nobody claimed, those that other programs did, those in `again`."""
    columns = select(submissions.c.id, submissions.c.at, submissions.c.claimed_by)
    columns = columns.where(submissions.c.task_id.in_(list(tasks))).order_by(submissions.c.at, submissions.c.id)
    waiting = columns.where(submissions.c.judged_at.is_(None))
    if not unverified:
        waiting = waiting.where(submissions.c.unverified.is_(None))
    found = [
        *connection.execute(waiting.where(submissions.c.claimed_by.is_(None)).limit(1)),
        *connection.execute(waiting.where(submissions.c.claimed_by != holder.token)),
    ]
    if again:
        found += connection.execute(columns.where(submissions.c.id.in_(list(again)), submissions.c.verdict == FAILED))
    return sorted(found, key=lambda row: (row.at, row.id))


def free(holder: Holder, claimed_by: str | None) -> bool:
    """Own claims are never free: another thread of this program is at work on them."""
    return claimed_by is None or (claimed_by != holder.token and not alive(holder.folder, claimed_by))


def give_back(store: Store, holder: Holder, submission_id: str) -> None:
    """Leave a claimed submission to others; the try does not count."""
    mine = (submissions.c.id == submission_id) & (submissions.c.claimed_by == holder.token)
    with writing(store.engine) as connection:
        connection.execute(update(submissions).where(mine).values(claimed_by=None, tries=submissions.c.tries - 1))


def write_verdict(store: Store, holder: Holder, submission_id: str, at: datetime, judgement: dict[str, Any]) -> bool:
    """Write the verdict of a claimed submission. False, and nothing written, where it has one or is not ours."""
    open_ = submissions.c.judged_at.is_(None) | (submissions.c.verdict == FAILED)
    mine = (submissions.c.id == submission_id) & (submissions.c.claimed_by == holder.token) & open_
    values = {"judged_at": to_text(at), "verdict": judgement["verdict"], "judgement": to_json(judgement)}
    with writing(store.engine) as connection:
        return connection.execute(update(submissions).where(mine).values(**values, claimed_by=None)).rowcount > 0
