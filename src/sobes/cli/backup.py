"""`sobes export`: everything you have in one file. `sobes import` reads it back."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import click

from sobes.places import Places


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
@click.option("--json", "as_json", is_flag=True, help="Print the counts as JSON.")
@click.pass_obj
def export(places: Places, file: Path | None, force: bool, as_json: bool) -> None:
    """Write interviews, drafts, own items and kept imports into one FILE, a ZIP archive.

    Without FILE it is sobes-DATE.zip in the current folder; if FILE is a folder, in that one.
    """
    from sobes.store.backup import write

    now = datetime.now().astimezone()
    name = f"sobes-{now:%Y-%m-%d}.zip"
    target = file / name if file and file.is_dir() else file or Path(name)
    summary = write(places, target, force=force, now=now)
    click.echo(json.dumps(summary.as_json(), ensure_ascii=False) if as_json else str(summary))
