"""`sobes report`: one interview's report, to the terminal or to a file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from sobes.bank.item import LANGS, Lang
from sobes.errors import SobesError
from sobes.places import Places

if TYPE_CHECKING:
    from sobes.reports.document import Document
    from sobes.reports.save import Kind
    from sobes.store import Store

FORMATS = ("md", "html", "json", "pdf")
LAST = "last"


@click.command()
@click.argument("interview_id", default=LAST)
@click.option("--format", "kind", type=click.Choice(FORMATS), help="Default: the ending of FILE, else md.")
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="Write to FILE instead of printing.")
@click.option("--lang", type=click.Choice(LANGS), help="Language of the report (default: the interview's).")
@click.option("--force", is_flag=True, help="Overwrite FILE.")
@click.pass_obj
def report(
    places: Places, interview_id: str, kind: str | None, output: Path | None, lang: str | None, force: bool
) -> None:
    """Show what an interview added up to: the last one, or the one with this INTERVIEW_ID."""
    chosen = cast("Kind", kind or kind_of(output))
    if output is not None:
        writable(output, force)
    elif chosen == "pdf" and sys.stdout.isatty():
        raise SobesError("A PDF is not for the terminal. Give a file: --output report.pdf")
    from sobes.reports.save import render

    rendered = render(document_of(places, interview_id, cast("Lang | None", lang)), chosen)
    if output is None:
        sys.stdout.buffer.write(rendered.data)
        return
    from sobes.notes.own_items import write_whole

    try:
        write_whole(output, rendered.data)
    except OSError as error:
        raise SobesError(f"{output} cannot be written ({error.strerror}). Choose another file.") from error
    click.echo(f"The report is in {output} ({len(rendered.data) / 1000:.0f} kB).", err=True)


def kind_of(output: Path | None) -> str:
    """The format that the file's ending names, md where there is no file or no ending of ours."""
    ending = output.suffix.lower().removeprefix(".") if output else ""
    return {"htm": "html"}.get(ending, ending if ending in FORMATS else "md")


def writable(output: Path, force: bool) -> None:
    if output.exists() and not force:
        raise SobesError(f"{output} is there already. Choose another file, or --force to overwrite it.")
    if not output.parent.is_dir():
        raise SobesError(f"There is no folder {output.parent}. Make it first, or choose another file.")


def document_of(places: Places, interview_id: str, lang: Lang | None) -> Document:
    """The report's value from the store and the bank. Raises SobesError where there is no such interview."""
    if not places.database.exists():
        raise SobesError(f"There are no interviews in {places.data} yet. `sobes` opens the program to start one.")
    from sobes.store import Store

    store = Store.open(places)
    try:
        return read_document(store, places, interview_id, lang)
    finally:
        store.close()


def read_document(store: Store, places: Places, interview_id: str, lang: Lang | None) -> Document:
    from sobes import conduct
    from sobes.bank.parse import read_bank
    from sobes.fitted import judge_of
    from sobes.notes.own_items import read_own_items
    from sobes.reports.document import build_document

    if interview_id == LAST:
        interview_id = next((one.id for one in store.interviews()), "")
        if not interview_id:
            raise SobesError(f"There are no interviews in {places.data} yet. `sobes` opens the program to start one.")
    bank, _ = read_bank(places.bank)
    own = read_own_items(places.own)
    found = conduct.load(conduct.Desk(store, bank, judge_of(places), own), interview_id)
    started = found.created_at.astimezone()  # the clock of the person who reads
    return build_document(found.id, started, found.kit, found.state, bank, own, lang or found.kit.lang)
