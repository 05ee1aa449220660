"""`sobes doctor`: what is here, what is in force, what is missing and how to get it."""

from __future__ import annotations

import json
from dataclasses import asdict

import click

from sobes.places import Places

MARKS = {"ok": ("✓", "green"), "missing": ("–", "yellow"), "bad": ("✗", "red")}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.pass_obj
def doctor(places: Places, as_json: bool) -> None:
    """Show versions, the data folder, which limits are really in force, and what is missing."""
    from sobes.bank.runtimes import Postgres
    from sobes.cli.language import language_of_environment
    from sobes.doctor import examine

    postgres = Postgres()
    try:
        findings = examine(places, postgres, "en" if as_json else language_of_environment())
    finally:
        postgres.close()
    if as_json:
        click.echo(json.dumps([asdict(one) for one in findings], ensure_ascii=False, indent=1))
    else:
        for one in findings:
            mark, colour = MARKS[one.mark]
            click.echo(f"{click.style(mark, fg=colour)} {one.name:24} {one.value}")
            if one.advice:
                click.echo(f"  {'':24} → {one.advice}")
    if any(one.mark == "bad" for one in findings):
        raise SystemExit(1)
