"""What stands in a backup file, how it is written and how it is checked. `docs/backup.md` describes it.

Reading trusts nothing: names, sizes, numbering and times are checked before anything is restored.
"""

from __future__ import annotations

import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sobes.errors import ImportFileError
from sobes.notes.keeping import BACKUP_MEMBER
from sobes.notes.own_items import OwnItem, read_items
from sobes.store.backup_practice import (
    WholePractice,
    decode_practice,
    refuse_twice,
    refuse_without_interview,
)
from sobes.store.checked_values import instant, mapping, seconds, text
from sobes.store.values import StoredDraft, StoredEvent, StoredInterview, to_json, to_text

FORMAT = 3  # 1 had no practice, 2 nothing that is not verified; both are read as well
MEMBER_LIMIT = 100_000_000  # bytes of one file in the archive, unpacked
TOTAL_LIMIT = 2_000_000_000  # bytes of all of them
COUNT_LIMIT = 100_000
FOLDERS = ("interviews/", "practice/", "own-items/", "imports/")
INTERVIEW = re.compile(r"interviews/\d{1,9}\.json", re.A)
PRACTICE = re.compile(r"practice/\d{1,9}\.json", re.A)
OWN_ITEMS = re.compile(r"own-items/\w[\w.-]{0,120}\.toml")
IMPORT = re.compile(r"imports/[0-9a-f]{64}\.(txt|json)")


@dataclass(frozen=True, slots=True)
class WholeInterview:
    """An interview with everything that belongs to it."""

    head: StoredInterview
    events: tuple[StoredEvent, ...]
    drafts: tuple[StoredDraft, ...]


@dataclass(frozen=True, slots=True)
class OwnFile:
    """The own items of one import. `stem`: the file's name without folder and ending."""

    stem: str
    items: tuple[OwnItem, ...]


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was read and checked. `imports` are names in the archive; their bytes stay there."""

    interviews: tuple[WholeInterview, ...]
    practice: tuple[WholePractice, ...]
    own: tuple[OwnFile, ...]
    imports: tuple[str, ...]


def encode(whole: WholeInterview) -> bytes:
    head = whole.head
    value = {
        "id": head.id,
        "created_at": to_text(head.created_at),
        "finished_at": to_text(head.finished_at) if head.finished_at else None,
        "kit": head.kit,
        "events": [{"seq": e.seq, "at": to_text(e.at), "kind": e.kind, "data": e.data} for e in whole.events],
        "drafts": [
            {"item": draft.item_id, "text": draft.text, "seconds": draft.seconds, "at": to_text(draft.at)}
            for draft in whole.drafts
        ],
    }
    return to_json(value).encode()


def decode(value: Any) -> WholeInterview:
    """Raises ValueError, KeyError or TypeError where a value is not what `encode` writes."""
    kit = mapping(value["kit"])
    finished = value["finished_at"]
    head = StoredInterview(
        id=text(value["id"]),
        created_at=instant(value["created_at"]),
        finished_at=None if finished is None else instant(finished),
        kit=kit,
        lang=str(kit["lang"]),
        level=str(kit["level"]),
    )
    events = tuple(
        StoredEvent(row["seq"], instant(row["at"]), text(row["kind"]), mapping(row["data"])) for row in value["events"]
    )
    if [event.seq for event in events] != list(range(1, len(events) + 1)):
        raise ValueError("events are not numbered 1, 2, 3 …")
    drafts = tuple(
        StoredDraft(text(row["item"]), text(row["text"]), seconds(row["seconds"]), instant(row["at"]))
        for row in value["drafts"]
    )
    return WholeInterview(head, events, drafts)


def from_json_bytes(data: bytes) -> Any:
    def refuse(word: str) -> None:
        raise ValueError(f"{word} is no number")

    return json.loads(data.decode("utf-8"), parse_constant=refuse)


@contextmanager
def checked(name: str) -> Iterator[None]:
    """Turn every way in which a file can be broken into one sentence about the file `name`."""
    try:
        yield
    except OSError as error:
        raise ImportFileError(
            "{file} cannot be read: {error}. Nothing was restored.", file=name, error=error.strerror or error
        ) from error
    except KeyError as error:
        raise ImportFileError(
            "{file} is damaged ({error} is missing). Nothing was restored.", file=name, error=error
        ) from error
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        ValueError,
        TypeError,
        AttributeError,
        OverflowError,
        RecursionError,
        NotImplementedError,
        RuntimeError,  # a member that asks for a password
    ) as error:
        raise ImportFileError(
            "{file} is damaged ({error}). Nothing was restored; try another copy.", file=name, error=error
        ) from error


def read_backup(archive: zipfile.ZipFile, name: str) -> Backup:
    """Read and check the whole file, called `name` in errors. Raises ImportFileError."""
    with checked(name):
        refuse_too_much(archive, name)
        head = mapping(from_json_bytes(read_member(archive, BACKUP_MEMBER)))
        refuse_newer(head, name)
        members = [info.filename for info in archive.infolist() if info.filename not in FOLDERS]
        refuse_strange(members, name)
        if len(set(members)) != len(members) or sorted(members) != sorted([BACKUP_MEMBER, *head["contents"]]):
            raise ValueError("its table of contents does not match what is in it")
        interviews, practice, own, imports = [], [], [], []
        for member in members:
            data = read_member(archive, member)  # reading to the end also checks the check sum
            if INTERVIEW.fullmatch(member):
                interviews.append(decode(from_json_bytes(data)))
            elif PRACTICE.fullmatch(member):
                practice.append(decode_practice(from_json_bytes(data)))
            elif OWN_ITEMS.fullmatch(member):
                stem = member.removeprefix("own-items/").removesuffix(".toml")
                own.append(OwnFile(stem, tuple(read_items(data, f"{name}/{member}"))))
            elif member != BACKUP_MEMBER:
                imports.append(member)
        if len({whole.head.id for whole in interviews}) != len(interviews):
            raise ValueError("it holds an interview twice")
        refuse_twice(practice)
        refuse_without_interview(practice, {whole.head.id for whole in interviews})
        return Backup(tuple(interviews), tuple(practice), tuple(own), tuple(imports))


def read_member(archive: zipfile.ZipFile, member: str) -> bytes:
    if archive.getinfo(member).compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ValueError(f"{member} is packed otherwise than deflated")
    with archive.open(member) as file:
        data = file.read(MEMBER_LIMIT + 1)
    if len(data) > MEMBER_LIMIT:
        raise ValueError(f"{member} is larger than {MEMBER_LIMIT // 1_000_000} MB")
    return data


def refuse_too_much(archive: zipfile.ZipFile, name: str) -> None:
    sizes = [info.file_size for info in archive.infolist()]
    if len(sizes) > COUNT_LIMIT or max(sizes, default=0) > MEMBER_LIMIT or sum(sizes) > TOTAL_LIMIT:
        raise ImportFileError(
            "{file} is too large: unpacked, a backup has at most {count} files of at most {each} MB, {total} MB "
            "together. Nothing was restored.",
            file=name,
            count=COUNT_LIMIT,
            each=MEMBER_LIMIT // 1_000_000,
            total=TOTAL_LIMIT // 1_000_000,
        )


def refuse_newer(head: dict[str, Any], name: str) -> None:
    number = head["format"]
    if not isinstance(number, int) or number < 1:
        raise ValueError(f"its format is {number!r}")
    if number > FORMAT:
        raise ImportFileError(
            "{file} was written by a newer Sobes (format {theirs}, this program reads {ours}). "
            "Nothing was restored; update Sobes and try again.",
            file=name,
            theirs=number,
            ours=FORMAT,
        )


def refuse_strange(members: list[str], name: str) -> None:
    """Only names that `sobes export` gives are let in, so none can lead out of the data folder."""
    for member in members:
        if member != BACKUP_MEMBER and not any(
            form.fullmatch(member) for form in (INTERVIEW, PRACTICE, OWN_ITEMS, IMPORT)
        ):
            raise ImportFileError(
                "{file} holds a file {member}, which is in no backup made by `sobes export`. Nothing was restored.",
                file=name,
                member=repr(member),
            )
