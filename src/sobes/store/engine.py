"""Connections to the SQLite file, and SQLite's faults as sentences.

WAL lets the terminal read while the web server writes. `synchronous=FULL` makes every commit wait until the disk
has it: an answer that was acknowledged survives a killed process and a power cut. Writers queue: a transaction
takes the write lock when it begins, so nothing that it read can change before it writes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from sobes.errors import StoreError

BUSY_SECONDS = 5.0  # how long to wait for another process's lock
READS = {"sobes_reads": True}  # execution option of a connection that takes no write lock


def make_engine(database: Path, foreign_keys: bool = True) -> Engine:
    """An engine whose transactions begin and end where SQLAlchemy says. `foreign_keys` is off for migrations,
    where SQLite would otherwise empty the children of a table that is rebuilt."""
    engine = create_engine(URL.create("sqlite", database=str(database)), connect_args={"timeout": BUSY_SECONDS})

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # otherwise Python's module decides when a transaction begins
        connection.execute(f"PRAGMA busy_timeout = {int(BUSY_SECONDS * 1000)}")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        reads = connection.get_execution_options().get("sobes_reads", False)
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")

    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that is committed at the end or undone by an exception. Raises StoreError."""
    with told(engine), engine.begin() as connection:
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One transaction that sees the database as it is now, whatever is written meanwhile. Raises StoreError."""
    with told(engine), engine.connect().execution_options(**READS) as connection:
        yield connection


@contextmanager
def told(place: Engine | Path) -> Iterator[None]:
    """Turn SQLite's faults into a StoreError with advice."""
    database = place if isinstance(place, Path) else Path(str(place.url.database))
    try:
        yield
    except DBAPIError as error:
        raise fault(database, error.orig) from error
    except sqlite3.Error as error:
        raise fault(database, error) from error


def fault(database: Path, error: Any) -> StoreError:
    """What happened to the database and what to try. See https://sqlite.org/rescode.html for the codes."""
    code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    copies = database.parent / "backups"
    match code:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StoreError(
                "{file} has been in use by another program for {seconds} seconds. Close that program or try again.",
                file=database, seconds=f"{BUSY_SECONDS:g}",
            )  # fmt: skip
        case sqlite3.SQLITE_FULL:
            return StoreError(
                "There is no room left for {file}; this was not saved. Free some disk space and try again.",
                file=database,
            )
        case sqlite3.SQLITE_NOTADB:
            return StoreError(
                "{file} is not a database. Move it away, or put one of the copies from {copies} in its place.",
                file=database, copies=copies,
            )  # fmt: skip
        case sqlite3.SQLITE_CORRUPT:
            return StoreError(
                "{file} is damaged ({error}). Move it away with the files beside it whose names begin so, and put the "
                "newest copy from {copies} in its place or restore a backup.",
                file=database, error=error, copies=copies,
            )  # fmt: skip
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return StoreError(
                "{file} cannot be opened for writing ({error}). Make it and its folder writable, or give another "
                "folder with --data.",
                file=database, error=error,
            )  # fmt: skip
        case sqlite3.SQLITE_IOERR:
            return StoreError(
                "The disk failed for {file} ({error}); this was not saved. Check the disk and its free space.",
                file=database, error=error,
            )  # fmt: skip
    return StoreError("{file} cannot be used ({error}). `sobes doctor` shows what is here.", file=database, error=error)
