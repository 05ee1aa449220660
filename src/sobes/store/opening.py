"""Before the database is used: is it ours, is it new enough, and if not, a copy first and then the migrations.

Alembic is imported only when there is something to do; an up-to-date database costs one SELECT. A database that
is refused is left as it was, byte for byte: it is looked at read-only.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from sobes.errors import StoreError
from sobes.places import Places
from sobes.store.copies import copy_database
from sobes.store.engine import BUSY_SECONDS, make_engine, told, writing


@dataclass(frozen=True, slots=True)
class Migrations:
    """A folder of Alembic revisions and the newest of them."""

    folder: Path
    head: str


APPLICATION_ID = 0x536F6265  # what the first migration marks the file with
SHIPPED = Migrations(Path(__file__).parent / "migrations", "0003")


def make_ready(places: Places, migrations: Migrations = SHIPPED) -> None:
    """Make or update the database of `places`. Raises StoreError where that is impossible or not safe."""
    make_folder(places.data)
    database = places.database
    with told(database):
        revision = look(database)
        refuse_unknown(database, revision, migrations)
        refuse_read_only(database)
        if revision != migrations.head:
            update(places, migrations)


def make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            "The data folder {folder} cannot be made ({error}). Give another with --data.",
            folder=folder,
            error=error.strerror or error,
        ) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise StoreError(
            "The data folder {folder} cannot be written. Make it writable or give another with --data.", folder=folder
        )


def refuse_read_only(database: Path) -> None:
    """SQLite would open it all the same and fail at the first answer."""
    if database.exists() and not os.access(database, os.W_OK):
        raise StoreError(
            "{file} cannot be written. Make it writable or give another folder with --data.", file=database
        )


def look(database: Path) -> str | None:
    """The revision of the database, None for a new or empty one; nothing on the disk changes."""
    if not database.exists() or (database.is_file() and database.stat().st_size == 0):
        return None
    # With a log beside it SQLite has to read that too; without one the file alone is the whole truth, and
    # `immutable` keeps SQLite from making files beside it.
    beside = any(database.with_name(database.name + end).exists() for end in ("-wal", "-journal"))
    try:
        return revision_at(f"{database.as_uri()}?{'mode=ro' if beside else 'immutable=1'}", database)
    except sqlite3.DatabaseError:  # a crash left something to roll back, or another process is just writing
        return revision_at(f"{database.as_uri()}?mode=rw", database)


def revision_at(uri: str, database: Path) -> str | None:
    with closing(sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS)) as connection:
        if connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone() == (0,):
            return None
        ours = connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if ours else None
    if row is None:
        raise StoreError(
            "{file} is a database of another program. It was left as it is; give another folder with --data.",
            file=database,
        )
    return str(row[0])


def refuse_unknown(database: Path, revision: str | None, migrations: Migrations) -> None:
    """Raise StoreError for a revision that this program does not have: a newer program wrote it."""
    if revision is None or revision == migrations.head:
        return
    from alembic.util import CommandError

    from sobes.store.migrating import scripts

    try:
        scripts(migrations.folder).get_revision(revision)
    except CommandError:
        raise StoreError(
            "{file} was written by a newer Sobes (its form is {theirs}, this program knows {ours} at most). It was "
            "left as it is; update Sobes, or give another folder with --data.",
            file=database,
            theirs=revision,
            ours=migrations.head,
        ) from None


def update(places: Places, migrations: Migrations) -> None:
    """Migrate under the write lock, so that of two processes one works and the other finds it done."""
    from sobes.store.migrating import upgrade

    engine = make_engine(places.database, foreign_keys=False)
    try:
        use_wal(engine)
        with writing(engine) as connection:
            revision = look_within(connection)
            if revision == migrations.head:
                return
            refuse_unknown(places.database, revision, migrations)
            if revision is not None:
                copy_database(places, datetime.now(UTC), revision)
            upgrade(connection, migrations.folder)
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
            if broken:
                raise StoreError(
                    "{file} could not be updated: rows of {table} lost their interview.",
                    file=places.database,
                    table=broken[0],
                )
    finally:
        engine.dispose()


def use_wal(engine: Engine) -> None:
    """Turn on the write-ahead log, which the file remembers. SQLite does not wait for locks here, so we do."""
    raw = engine.raw_connection()
    until = time.monotonic() + BUSY_SECONDS
    try:
        while True:
            try:
                raw.cursor().execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.02)
    finally:
        raw.close()


def look_within(connection: Connection) -> str | None:
    """The revision as the holder of the write lock sees it."""
    found = connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").first()
    row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first() if found else None
    return str(row[0]) if row else None
