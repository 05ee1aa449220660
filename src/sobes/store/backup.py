"""Everything a person has in one file, and back. `docs/backup.md` describes the file."""

from __future__ import annotations

import json
import os
import re
import tempfile
import zipfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from sobes import __version__
from sobes.errors import ImportFileError, StoreError
from sobes.notes.keeping import BACKUP_MEMBER, free_name
from sobes.notes.own_items import read_own_items, write_own_items, write_whole
from sobes.places import Places
from sobes.saying import Row, Saying
from sobes.store.backup_file import FORMAT, IMPORT, WholeInterview, checked, encode, read_backup, read_member
from sobes.store.backup_practice import (
    WholePractice,
    encode_practice,
    follow_practice,
    read_practice,
    restore_practice,
)
from sobes.store.engine import reading, writing
from sobes.store.merging import OwnMerge, follow, merge_own, renamed
from sobes.store.store import Store, add, exists, read_drafts, read_events, read_interviews

Members = list[tuple[str, bytes | Path]]  # name in the archive; content, or the file that has it


@dataclass(frozen=True, slots=True)
class Summary:
    """What was written to `path`; `bytes` is the size of the file."""

    path: Path
    interviews: int
    events: int
    drafts: int
    own_items: int
    imports: int
    submissions: int
    bytes: int

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "path": str(self.path)}

    def __str__(self) -> str:
        return (
            f"{self.path} ({self.bytes / 1000:.0f} KB): interviews {self.interviews}, events {self.events}, "
            f"drafts {self.drafts}, own items {self.own_items}, imports {self.imports}, "
            f"submissions {self.submissions}.\n"
            f"To restore: sobes import {self.path}"
        )


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back from `path`. `…_there`: was here already and stays as it is here; `interviews_differ`: of
    these, how many are not as in the backup. `own_items_renumbered`: new here, under another id."""

    path: Path
    interviews: int
    interviews_there: int
    interviews_differ: int
    own_items: int
    own_items_there: int
    own_items_renumbered: int
    imports: int
    imports_there: int
    submissions: int = 0
    submissions_there: int = 0

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "path": str(self.path)}

    @property
    def said(self) -> Row:
        """The same for a person, told with `sobes.i18n.tell`."""
        lines = [
            Saying(
                "{file} is restored: interviews {interviews} (already there {interviews_there}), own items {own_items} "
                "(already there {own_items_there}), imports {imports} (already there {imports_there}).",
                file=str(self.path),
                interviews=self.interviews,
                interviews_there=self.interviews_there,
                own_items=self.own_items,
                own_items_there=self.own_items_there,
                imports=self.imports,
                imports_there=self.imports_there,
            )
        ]
        if self.submissions or self.submissions_there:
            practised = Saying(
                "Solutions sent in: {new} (already there {there}).",
                new=self.submissions,
                there=self.submissions_there,
            )
            lines.append(practised)
        if self.interviews_differ:
            differ = Saying(
                "Interviews that are here in another form than in the backup: {count}. They stay as they are here.",
                count=self.interviews_differ,
            )
            lines.append(differ)
        if self.own_items_renumbered:
            renumbered = Saying(
                "Own items that got a new number because theirs was taken: {count}. The restored interviews use "
                "the new ones.",
                count=self.own_items_renumbered,
            )
            lines.append(renumbered)
        return Row(tuple(lines), "\n")

    def __str__(self) -> str:
        return str(self.said)


def write(places: Places, target: Path, *, force: bool = False, now: datetime | None = None) -> Summary:
    """Write a backup to `target`, whole or not at all: it gets its name after it was read back and checked.

    Raises StoreError or ImportFileError with a sentence; an existing file is replaced only with `force`.
    """
    if target.is_dir() or (target.exists() and not force):
        raise StoreError("{file} is there already. Give another name, or --force to replace it.", file=target)
    if not any(path.exists() for path in (places.database, places.own, places.imports)):
        raise StoreError(
            "There is nothing to back up in {folder}. Check the folder, or give it with --data.", folder=places.data
        )
    own = read_own_items(places.own)
    wholes, practised = everything(places) if places.database.exists() else ([], [])
    members: Members = [(f"interviews/{n:05}.json", encode(whole)) for n, whole in enumerate(wholes, 1)]
    members += [(f"practice/{n:05}.json", encode_practice(whole)) for n, whole in enumerate(practised, 1)]
    members += own_members(places.own)
    imports = [(f"imports/{path.name}", path) for path in sorted(places.imports.glob("*"))]
    members += [(name, path) for name, path in imports if IMPORT.fullmatch(name)]
    head = {
        "format": FORMAT,
        "program": __version__,
        "made_at": (now or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds"),
        "contents": [name for name, _ in members],
    }
    size = put(target, [(BACKUP_MEMBER, json.dumps(head, ensure_ascii=False, indent=1).encode()), *members])
    return Summary(
        path=target,
        interviews=len(wholes),
        events=sum(len(whole.events) for whole in wholes),
        drafts=sum(len(whole.drafts) for whole in wholes),
        own_items=len(own),
        imports=sum(name.startswith("imports/") and name.endswith(".txt") for name, _ in members),
        submissions=sum(len(whole.submissions) for whole in practised),
        bytes=size,
    )


def everything(places: Places) -> tuple[list[WholeInterview], list[WholePractice]]:
    """All interviews, oldest first, and the practice of every task, as they are at one moment."""
    with closing(Store.open(places)) as store, reading(store.engine) as connection:
        interviews = [
            WholeInterview(head, read_events(connection, head.id), read_drafts(connection, head.id))
            for head in reversed(read_interviews(connection))
        ]
        return interviews, read_practice(connection)


def own_members(folder: Path) -> Members:
    """The files of own items under names that any system takes."""
    names: dict[str, Path] = {}
    for path in sorted(folder.glob("*.toml")):
        stem = re.sub(r"[^\w.-]|^\W", "_", path.stem)[:100]
        count = next(n for n in range(1, len(names) + 2) if numbered(stem, n) not in names)
        names[numbered(stem, count)] = path
    return [(f"own-items/{stem}.toml", path) for stem, path in names.items()]


def numbered(stem: str, number: int) -> str:
    return stem if number == 1 else f"{stem}-{number}"


def put(target: Path, members: Members) -> int:
    """Write the archive beside `target`, read it back, then give it the name. Returns its size in bytes."""
    part: Path | None = None
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".sobes-", suffix=".part")
        part = Path(name)
        with os.fdopen(handle, "w+b") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False) as archive:
                for member, content in members:
                    if isinstance(content, Path):
                        archive.write(content, member)
                    else:
                        archive.writestr(member, content, zipfile.ZIP_DEFLATED)
            file.flush()
            os.fsync(file.fileno())
            with zipfile.ZipFile(file) as archive:
                read_backup(archive, str(target))
        part.replace(target)
        return target.stat().st_size
    except OSError as error:
        raise StoreError(
            "{file} cannot be written ({error}). Choose another folder or make room.",
            file=target,
            error=error.strerror or error,
        ) from error
    except ImportFileError as error:
        raise StoreError("No backup was written, because reading it back failed: {error}", error=error) from error
    finally:
        if part:
            part.unlink(missing_ok=True)


def restore(places: Places, source: Path, name: str | None = None) -> Restored:
    """Add what the backup has and the data folder has not; nothing that is here is changed. `name` is what the
    person calls the file, if not `source`.

    The file is checked as a whole first: an ImportFileError means that nothing was stored. Doing it again, also
    after a crash in the middle, adds only what is still missing.
    """
    name = name or str(source)
    with open_archive(source, name) as archive:
        found = read_backup(archive, name)
        merge = merge_own(read_own_items(places.own), found.own)
        wholes = [follow(whole, merge.moved) for whole in found.interviews]
        with closing(Store.open(places)) as store:
            imports, imports_there = restore_files(places, archive, found.imports, merge)
            practised = [follow_practice(whole, merge.moved) for whole in found.practice]
            (new, there, differ), submissions = restore_log(store, wholes, practised)
    renumbered = {item.id for file in merge.files for item in file.items} & set(merge.moved.values())
    return Restored(
        path=Path(name),
        interviews=new,
        interviews_there=there,
        interviews_differ=differ,
        own_items=sum(len(file.items) for file in merge.files),
        own_items_there=merge.known,
        own_items_renumbered=len(renumbered),
        imports=imports,
        imports_there=imports_there,
        submissions=submissions[0],
        submissions_there=submissions[1],
    )


def open_archive(source: Path, name: str) -> zipfile.ZipFile:
    with checked(name):
        return zipfile.ZipFile(source)


def restore_files(places: Places, archive: zipfile.ZipFile, imports: Sequence[str], merge: OwnMerge) -> tuple[int, int]:
    """Write own items and kept imports that are not here. Returns how many imports were new and were there."""
    new = there = 0
    try:
        for file in merge.files:
            source_file = file.items[0].source_file
            write_own_items(places.own, free_name(places.own, file.stem), source_file, file.items)
        for member in imports:
            path = places.imports / member.removeprefix("imports/")
            original = path.suffix == ".txt"
            if path.exists():
                there += original
                continue
            data = read_member(archive, member)
            write_whole(path, data if original else record(data, merge))
            new += original
    except (OSError, zipfile.BadZipFile) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or error
        raise StoreError(
            "The backup cannot be restored to {folder} ({reason}). Make the folder writable or make room, "
            "then import the backup again: what is there already is not added twice.",
            folder=places.data,
            reason=reason,
        ) from error
    return new, there


def record(data: bytes, merge: OwnMerge) -> bytes:
    """An import's record with the ids that its own items have here; as it is where it cannot be read."""
    if not merge.moved:
        return data
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return data
    return json.dumps(renamed(value, merge.moved), ensure_ascii=False, indent=1).encode("utf-8", "replace")


def restore_log(
    store: Store, wholes: Sequence[WholeInterview], practised: Sequence[WholePractice]
) -> tuple[tuple[int, int, int], tuple[int, int]]:
    """Store what is not here, all or nothing. Returns how many interviews were new, there, there but different; how
    many submissions were new, there."""
    with writing(store.engine) as connection:
        return restore_interviews(connection, wholes), restore_practice(connection, practised)


def restore_interviews(connection: Connection, wholes: Sequence[WholeInterview]) -> tuple[int, int, int]:
    new = there = differ = 0
    for whole in wholes:
        if exists(connection, whole.head.id):
            there += 1
            differ += read_events(connection, whole.head.id) != whole.events
        else:
            add(connection, whole.head, whole.events, whole.drafts)
            new += 1
    return new, there, differ
