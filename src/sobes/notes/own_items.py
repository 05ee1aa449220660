"""The person's own items: imported questions that no item of the bank answers. One TOML file for each import.

They have no points, so in an interview the person grades the answer. Ids ("own.12") are given once: the same
question under the same main keeps its id whatever file it comes in again.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sobes.bank.item import Lang
from sobes.errors import ImportFileError
from sobes.notes.matching import Match
from sobes.notes.words import normal

FORMAT = 1
CYRILLIC = re.compile(r"[а-яёіїєґ]", re.I)


@dataclass(frozen=True, slots=True)
class OwnItem:
    """The person's own question. `parent_id`: its main, own ("own.3") or of the bank ("02.0")."""

    id: str
    question: str
    lang: Lang
    section: str
    source_file: str
    source_line: int
    parent_id: str | None = None


def lang_of(text: str) -> Lang:
    """ru where any Cyrillic letter stands, otherwise en."""
    return "ru" if CYRILLIC.search(text) else "en"


def read_own_items(folder: Path) -> tuple[OwnItem, ...]:
    """All own items, by number. Raises `ImportFileError` naming a file that cannot be read."""
    items = [item for path in sorted(folder.glob("*.toml")) for item in read_file(path)]
    return tuple(sorted(items, key=lambda item: (number_of(item.id), item.id)))


def read_file(path: Path) -> list[OwnItem]:
    try:
        return read_items(path.read_bytes(), str(path))
    except OSError as error:
        raise unreadable(str(path), error) from error


def read_items(data: bytes, name: str) -> list[OwnItem]:
    """The items of one file's bytes. Raises `ImportFileError` that calls the file `name`."""
    try:
        head = tomllib.loads(data.decode("utf-8"))
        if head.get("format") != FORMAT:
            raise ImportFileError(
                "{file} has format {theirs}, this program reads {ours}.",
                file=name,
                theirs=repr(head.get("format")),
                ours=FORMAT,
            )
        return [read_row(head, row) for row in head.get("items", [])]
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise unreadable(name, error) from error


def unreadable(name: str, error: Exception) -> ImportFileError:
    return ImportFileError(
        "Own items in {file} cannot be read ({error}). Mend the file or move it away.", file=name, error=error
    )


def read_row(head: dict[str, Any], row: dict[str, Any]) -> OwnItem:
    return OwnItem(
        id=str(row["id"]),
        question=str(row["question"]),
        lang="en" if row["lang"] == "en" else "ru",
        section=str(row.get("section", "")),
        source_file=str(head["source_file"]),
        source_line=int(row["line"]),
        parent_id=row.get("parent"),
    )


def number_of(item_id: str) -> int:
    digits = item_id.removeprefix("own.")
    return int(digits) if digits.isdecimal() else 0


def own_items_for(
    matches: Sequence[Match], known: Sequence[OwnItem], source_file: str
) -> tuple[tuple[OwnItem, ...], tuple[OwnItem, ...]]:
    """Own items for the unmatched questions: those that are new, and those that were there before."""
    ids = {(normal(item.question), item.parent_id): item for item in known}
    number = max((number_of(item.id) for item in known), default=0)
    new: list[OwnItem] = []
    old: list[OwnItem] = []
    main_ids: dict[str, str] = {}
    for match in matches:
        asked = match.asked
        if match.item_id is not None:
            if asked.follow_up == 0:
                main_ids[asked.ref] = match.item_id
            continue
        parent = main_ids.get(asked.parent) if asked.parent else None
        key = (normal(asked.text), parent)
        item = ids.get(key)
        if item is None:
            number += 1
            text, line = asked.text, asked.line
            item = OwnItem(f"own.{number}", text, lang_of(text), asked.section, source_file, line, parent)
            ids[key] = item
            new.append(item)
        else:
            old.append(item)
        if asked.follow_up == 0:
            main_ids[asked.ref] = item.id
    return tuple(new), tuple(dict.fromkeys(old))


def write_own_items(folder: Path, name: str, source_file: str, items: Sequence[OwnItem]) -> Path:
    """Write the items of one import to `folder`/`name`.toml, whole or not at all."""
    rows = [f"format = {FORMAT}", f"source_file = {text(source_file)}"]
    for item in items:
        rows += [
            "",
            "[[items]]",
            f"id = {text(item.id)}",
            f"question = {text(item.question)}",
            f"lang = {text(item.lang)}",
        ]
        rows += [f"section = {text(item.section)}", f"line = {item.source_line}"]
        rows += [f"parent = {text(item.parent_id)}"] if item.parent_id else []
    path = folder / f"{name}.toml"
    write_whole(path, ("\n".join(rows) + "\n").encode())
    return path


def text(value: str) -> str:
    """A TOML basic string. JSON's escapes are TOML's, but for DEL."""
    return json.dumps(value.encode("utf-8", "replace").decode(), ensure_ascii=False).replace("\x7f", "\\u007f")


def write_whole(path: Path, data: bytes) -> None:
    """Write through a temporary file beside it, so that a crash leaves the old file or the new one, never a
    part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
