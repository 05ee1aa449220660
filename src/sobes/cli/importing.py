"""`sobes import`: question lists, notes, plans, maps and outlines, told by their content; or a backup."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from sobes.bank.item import LANGS, Bank, Lang
from sobes.cli.language import language_of_environment
from sobes.errors import BankError, SobesError
from sobes.i18n import tell, told
from sobes.notes.keeping import BACKUP_MEMBER, is_backup, join, keep, understand_bytes
from sobes.notes.numbered_notes import NumberedNotes
from sobes.notes.question_list import QuestionList
from sobes.notes.reading import read_bytes
from sobes.notes.report import report
from sobes.notes.summary import beside
from sobes.places import Places
from sobes.saying import Saying


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@click.option("--dry-run", is_flag=True, help="Show what would be imported; store nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print counts, findings and matches as JSON.")
@click.option("--lang", type=click.Choice(LANGS), help="Default: by LC_ALL and LANG, else ru.")
@click.pass_obj
def import_(places: Places, files: tuple[Path, ...], dry_run: bool, as_json: bool, lang: Lang | None) -> None:
    """Bring in question lists, numbered notes, study plans, competency maps, outlines, or a backup.

    The format is told by the content, never by the name. Nothing is repaired: what looks wrong is listed with
    its
    line, what was not understood as well, and the original is kept byte for byte. A question that no item of
    the
    bank answers becomes an item of your own.
    """
    bank = bank_reader(places)
    # scripts read the same JSON whatever the environment; only --lang adds sentences to it
    speak: Lang = (lang or "en") if as_json else lang or language_of_environment()
    rows: list[dict[str, Any]] = []
    failed = False
    for path in files:
        try:
            row, text = one_file(places, path, bank, dry_run, speak)
        except SobesError as error:
            failed = True
            sentence = told(error, speak)
            row, text = {"file": str(path), "error": str(error)}, None
            if speak != "en":
                row["told"] = sentence
            if not as_json:
                click.echo(f"sobes: {printable(sentence)}", err=True)
        rows.append(row)
        if text is not None and not as_json:
            click.echo(printable(text))
    if as_json:
        click.echo(json.dumps({"files": rows}, ensure_ascii=False, indent=1).encode("utf-8", "replace").decode())
    if failed:
        sys.exit(1)


def one_file(
    places: Places, path: Path, bank: Callable[[], Bank], dry_run: bool, lang: Lang
) -> tuple[dict[str, Any], str]:
    """Import one file: its row for JSON and its report for people."""
    if is_backup(path):
        return backup(places, path, dry_run, lang)
    data = read_bytes(path)
    imported = understand_bytes(data, str(path))
    asks = isinstance(imported.value, QuestionList | NumberedNotes)
    joined = join(imported, data, bank() if asks else None, places)
    kept = None if dry_run else keep(places, data, joined, datetime.now(UTC))
    stored: dict[str, Any] | None = None
    if kept:
        own = str(kept.own_items) if kept.own_items else None
        stored = {
            "original": str(kept.original),
            "record": str(kept.record),
            "own_items": own,
            "since": kept.since,
        }
    return {"file": str(path), **joined.as_json(lang), "stored": stored}, report(joined, kept, lang)


def backup(places: Places, path: Path, dry_run: bool, lang: Lang) -> tuple[dict[str, Any], str]:
    """Restore a backup, or say that this would be done."""
    seen = Saying("a ZIP archive that holds {member}", member=BACKUP_MEMBER)
    row: dict[str, Any] = {"file": str(path), "format": "backup", "recognised_because": str(seen)}
    row |= beside("recognised_told", seen, lang)
    if dry_run:
        would = Saying(
            "{file}: a backup of Sobes ({seen}). It would be restored; nothing was stored.", file=str(path), seen=seen
        )
        return row, tell(would, lang)
    from sobes.store.backup import restore

    restored = restore(places, path)
    return {**row, "restored": restored.as_json()}, tell(restored.said, lang)


def bank_reader(places: Places) -> Callable[[], Bank]:
    """The bank, read once and only when a file with questions needs it."""
    memory: list[Bank] = []

    def read() -> Bank:
        if not memory:
            from sobes.bank.parse import read_bank

            if not places.bank.is_dir():
                raise BankError("There is no bank at {folder}. Give its folder with --bank.", folder=places.bank)
            memory.append(read_bank(places.bank)[0])
        return memory[0]

    return read


def printable(text: str) -> str:
    """`text` without control characters: a file must not steer the terminal."""
    return "".join(char if char.isprintable() or char == "\n" else "\ufffd" for char in text)
