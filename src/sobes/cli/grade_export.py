"""`sobes grade export`: the person's word on points, as JSON lines."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sobes.cli.speaking import SpeakingCommand, language
from sobes.errors import StoreError
from sobes.i18n import tell
from sobes.places import Places
from sobes.saying import Saying

if TYPE_CHECKING:
    from sobes.confirmations import Confirmations


@click.command(cls=SpeakingCommand)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write to FILE instead of printing.")
@click.option("--force", is_flag=True, help="Overwrite FILE.")
@click.pass_context
def export(ctx: click.Context, out: Path | None, force: bool) -> None:
    """Write the points that you confirmed or overruled as JSON lines: rubric, answer, the grader's word and yours.

    `sobes grade --batch` judges the lines again. Nothing else of your interviews is in them.
    """
    from sobes.bank.parse import read_bank
    from sobes.confirmations import Confirmations, confirmations
    from sobes.store import Store

    places: Places = ctx.obj
    if out is not None and out.exists() and not force:
        raise StoreError("{file} is there already. Give another name, or --force to replace it.", file=out)
    found = Confirmations(())
    if places.database.exists():
        with closing(Store.open(places)) as store:
            found = confirmations(store, read_bank(places.bank)[0])
    if not found.rows:
        say(ctx, Saying("There are no confirmations to write: on no answer have you confirmed or overruled a point."))
    elif out is None:
        sys.stdout.buffer.write(found.lines())
    else:
        write(out, found.lines())
        say(ctx, Saying("{file}: answers {answers}, points with your word {points}.",
                        file=str(out), answers=len(found.rows), points=found.points))  # fmt: skip
    tell_left_out(ctx, found)


def tell_left_out(ctx: click.Context, found: Confirmations) -> None:
    """How many confirmations cannot be used, and why."""
    if found.changed:
        say(ctx, Saying("Left out: answers to questions that the bank has in another version now, {count}.",
                        count=found.changed))  # fmt: skip
    if found.running:
        say(ctx, Saying("Left out: exams that still go on, {count}.", count=found.running))
    if found.unreadable:
        say(ctx, Saying("Left out: interviews that cannot be read, {count}.", count=found.unreadable))


def say(ctx: click.Context, words: Saying) -> None:
    click.echo(f"sobes: {tell(words, language(ctx))}", err=True)


def write(out: Path, data: bytes) -> None:
    """Write the file whole or not at all. Raises StoreError."""
    from sobes.notes.own_items import write_whole

    try:
        write_whole(out, data)
    except OSError as error:
        raise StoreError(
            "{file} cannot be written ({error}). Choose another folder or make room.",
            file=out, error=error.strerror or error,
        ) from error  # fmt: skip
