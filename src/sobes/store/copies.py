"""Copies of the database, made by itself before a migration: data/backups/sobes-DATE-TIME-REVISION.sqlite3."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sobes.errors import StoreError
from sobes.places import Places

KEPT = 5


def copy_database(places: Places, now: datetime, revision: str) -> Path:
    """Copy the committed state, also while others hold it open, and drop all but the newest five copies.

    The copy gets its name when it is whole and on the disk. Raises StoreError: without a copy nothing is migrated.
    """
    stamp = now.astimezone(UTC).strftime("%Y-%m-%d-%H%M%S")
    target = places.backups / f"sobes-{stamp}-{revision}.sqlite3"
    part = target.with_suffix(".part")
    try:
        places.backups.mkdir(exist_ok=True)
        part.unlink(missing_ok=True)
        with closing(sqlite3.connect(places.database)) as source, closing(sqlite3.connect(part)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(target)
        for old in sorted(places.backups.glob("sobes-*.sqlite3"))[:-KEPT]:
            old.unlink()
    except (OSError, sqlite3.Error) as error:
        raise StoreError(
            "{file} has to be updated, but its copy cannot be written to {folder} ({error}). "
            "Nothing was changed; make room there and try again.",
            file=places.database,
            folder=places.backups,
            error=error,
        ) from error
    return target
