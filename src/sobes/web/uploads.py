"""Files that a browser or a script sends: how much is read, how they are called, how a backup among them is read."""

from __future__ import annotations

import tempfile
from pathlib import Path

from fastapi import UploadFile

from sobes.errors import ImportFileError
from sobes.places import Places
from sobes.store.backup import Restored, restore

MOST_BYTES = 64 * 2**20


def name_of(file: UploadFile) -> str:
    """The last part of the name that was sent, readable: no folders, no control characters, 120 characters at most."""
    last = (file.filename or "").replace("\\", "/").rpartition("/")[2]
    return "".join(char if char.isprintable() else "\ufffd" for char in last)[:120] or "file"


def read_upload(file: UploadFile) -> bytes:
    """The content. Raises ImportFileError for more than `MOST_BYTES`."""
    data = file.file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ImportFileError(
            "{name} is larger than {most} MB. Split it.", name=name_of(file), most=MOST_BYTES // 2**20
        )
    return data


def restore_bytes(places: Places, data: bytes, name: str) -> Restored:
    """Restore a backup that was sent as `name`. Raises ImportFileError or StoreError."""
    with tempfile.TemporaryDirectory(prefix="sobes-") as folder:
        path = Path(folder) / "backup.zip"
        path.write_bytes(data)
        return restore(places, path, name)
