"""The shell of the importers: files in, values joined to the bank, everything kept in the data folder."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sobes.bank.item import Bank, Lang
from sobes.errors import StoreError
from sobes.notes.matching import Match, asked_in, match_questions
from sobes.notes.numbered_notes import NumberedNotes
from sobes.notes.own_items import OwnItem, own_items_for, read_own_items, write_own_items, write_whole
from sobes.notes.question_list import QuestionList
from sobes.notes.reading import to_source
from sobes.notes.recognise import Imported, understand
from sobes.notes.summary import beside, summary
from sobes.places import Places
from sobes.saying import Saying, Value

BACKUP_MEMBER = "sobes-backup.json"
UNKNOWN_DAY = "an unknown day"


@dataclass(frozen=True, slots=True)
class Joined:
    """An import joined to the bank: what each question was matched to, and the own items it leads to."""

    imported: Imported
    sha256: str
    matches: tuple[Match, ...]
    new_items: tuple[OwnItem, ...]
    old_items: tuple[OwnItem, ...]

    def as_json(self, lang: Lang = "en") -> dict[str, Any]:
        """The summary with its matches and own items: what `--json` prints and the record keeps."""
        kinds = [match.kind for match in self.matches]
        found = summary(self.imported, lang)
        if isinstance(self.imported.value, QuestionList | NumberedNotes):
            found["matched"] = {kind: kinds.count(kind) for kind in ("exact", "near", "none")}
            found["matches"] = [
                {
                    "question": match.asked.ref,
                    "line": match.asked.line,
                    "text": match.asked.text,
                    "kind": match.kind,
                    "item": match.item_id,
                    "score": match.score,
                    "reason": match.reason,
                    **beside("told", match.said, lang),
                }
                for match in self.matches
            ]
        if isinstance(self.imported.value, QuestionList):
            found["own_items"] = {
                "new": [item.id for item in self.new_items],
                "known": [item.id for item in self.old_items],
            }
        return {"sha256": self.sha256, **found}


@dataclass(frozen=True, slots=True)
class Kept:
    """Where an import was stored; `since` is set when it had been stored before, and nothing was written."""

    original: Path
    record: Path
    own_items: Path | None
    since: str | None = None

    @property
    def when(self) -> Value:
        """`since` for a person; "" where it had not been stored before."""
        return Saying("an unknown day") if self.since == UNKNOWN_DAY else self.since or ""


def is_backup(source: bytes | Path) -> bool:
    """Whether bytes or a file are a backup written by `sobes export`, be it cut short. A file is not read whole."""
    if isinstance(source, Path) and not source.is_file():
        return False
    try:
        with source.open("rb") if isinstance(source, Path) else io.BytesIO(source) as file:
            head = file.read(64)
            if not head.startswith(b"PK"):
                return False
            if head[30:].startswith(BACKUP_MEMBER.encode()):  # where a ZIP names its first member
                return True
            with zipfile.ZipFile(file) as archive:
                return BACKUP_MEMBER in archive.namelist()
    except (OSError, ValueError, NotImplementedError, zipfile.BadZipFile):
        return False


def understand_bytes(data: bytes, name: str) -> Imported:
    """Recognise and read a file's bytes; `ImportFileError` where that is not possible."""
    return understand(to_source(data, name))


def join(imported: Imported, data: bytes, bank: Bank | None, places: Places) -> Joined:
    """Match questions to the bank. Only question lists lead to own items; notes are only linked."""
    value = imported.value
    sha = hashlib.sha256(data).hexdigest()
    if bank is None or not isinstance(value, QuestionList | NumberedNotes):
        return Joined(imported, sha, (), (), ())
    matches = match_questions(asked_in(value), bank)
    if isinstance(value, NumberedNotes):
        return Joined(imported, sha, matches, (), ())
    new, old = own_items_for(matches, read_own_items(places.own), imported.source.name)
    return Joined(imported, sha, matches, new, old)


def keep(places: Places, data: bytes, joined: Joined, now: datetime) -> Kept:
    """Store the original bytes, the own items and, last, the record that marks the import as done.

    Doing it again stores nothing; after a crash before the record, doing it again completes it with the same
    ids.
    """
    folder = places.imports
    original, record = folder / f"{joined.sha256}.txt", folder / f"{joined.sha256}.json"
    try:
        if record.exists() and not joined.new_items:
            return Kept(original, record, None, since(record))
        write_whole(original, data)
        own = None
        if joined.new_items:
            name = free_name(places.own, joined.sha256[:16])
            own = write_own_items(places.own, name, joined.imported.source.name, joined.new_items)
        row = {
            "file": joined.imported.source.name,
            "imported_at": now.isoformat(timespec="seconds"),
            **joined.as_json(),
        }
        write_whole(record, json.dumps(row, ensure_ascii=False, indent=1).encode("utf-8", "replace"))
    except OSError as error:
        raise StoreError(
            "{file} cannot be stored in {folder} ({error}). Make the folder writable or give another with --data.",
            file=joined.imported.source.name,
            folder=places.data,
            error=error.strerror or error,
        ) from error
    return Kept(original, record, own)


def free_name(folder: Path, stem: str) -> str:
    """`stem`, or `stem`-2 … where an earlier import of the same file wrote items already."""
    name, count = stem, 1
    while (folder / f"{name}.toml").exists():
        count += 1
        name = f"{stem}-{count}"
    return name


def since(record: Path) -> str:
    """When an import was stored; a record that cannot be read any more still counts as stored."""
    try:
        return str(json.loads(record.read_text(encoding="utf-8"))["imported_at"])
    except (ValueError, KeyError):
        return UNKNOWN_DAY
