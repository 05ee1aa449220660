"""JSON forms of imports, own questions and the doctor's findings."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, JsonValue

from sobes.bank.item import Lang
from sobes.doctor import Mark
from sobes.notes.findings import FindingSeverity
from sobes.notes.keeping import Joined, Kept
from sobes.store.backup import Restored

SHOWN_APART = {"sha256", "format", "recognised_because", "encoding", "lines", "findings", "unparsed", "matched",
               "matches", "own_items"}  # fmt: skip


class ImportFinding(BaseModel):
    """Something that looks wrong in the file and was not repaired."""

    code: str
    severity: FindingSeverity
    line: int
    message: str


class UnparsedLine(BaseModel):
    line: int
    text: str


class MatchOut(BaseModel):
    """A question of the file and the item of the bank that answers it, null where none does."""

    question: str
    line: int
    text: str
    kind: str
    item: str | None
    score: float
    reason: str


class OwnChange(BaseModel):
    """Ids of the questions that became own items, and of those that were own items before."""

    new: list[str] = []
    known: list[str] = []


class RestoredOut(BaseModel):
    """What came back from a backup, and what was here already and stays as it is here."""

    interviews: int
    interviews_there: int
    interviews_differ: int
    own_items: int
    own_items_there: int
    own_items_renumbered: int
    imports: int
    imports_there: int


class ImportOut(BaseModel):
    """What one file came to. `stored` is false for a dry run and for a file that had been stored before, `since`
    says when. `counts` are the format's own numbers; `restored` is there for a backup, and then nothing else."""

    name: str
    format: str
    stored: bool
    since: str | None = None
    sha256: str | None = None
    recognised_because: str = ""
    encoding: str = ""
    lines: int = 0
    counts: dict[str, JsonValue] = {}
    matched: dict[str, int] | None = None
    matches: list[MatchOut] = []
    own_items: OwnChange = OwnChange()
    findings: list[ImportFinding] = []
    unparsed: list[UnparsedLine] = []
    restored: RestoredOut | None = None


class OwnItemOut(BaseModel):
    """Your question that the bank does not answer. `parent_id` is its main, own or of the bank."""

    id: str
    question: str
    lang: Lang
    section: str
    source_file: str
    source_line: int
    parent_id: str | None


class DoctorFinding(BaseModel):
    """One line of the doctor's report; `advice` says what to do where something is missing."""

    name: str
    mark: Mark
    value: str
    advice: str


def import_out(name: str, joined: Joined, kept: Kept | None) -> ImportOut:
    row: dict[str, Any] = joined.as_json()
    return ImportOut.model_validate(
        {
            **{key: value for key, value in row.items() if key in SHOWN_APART},
            "name": name,
            "stored": kept is not None and kept.since is None,
            "since": kept.since if kept else None,
            "counts": {key: value for key, value in row.items() if key not in SHOWN_APART},
        }
    )


def backup_out(name: str, restored: Restored | None) -> ImportOut:
    found = RestoredOut.model_validate(restored, from_attributes=True) if restored else None
    return ImportOut(name=name, format="backup", stored=restored is not None, restored=found)
