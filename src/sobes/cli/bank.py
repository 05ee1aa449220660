"""`sobes bank`: check, prove, search and count the question bank."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from datetime import date
from importlib import import_module
from pathlib import Path

import click

from sobes.bank.check import Problem, check, errors, inside
from sobes.bank.item import Bank
from sobes.bank.parse import Fault, read_bank
from sobes.errors import BankError
from sobes.places import Places


class BankGroup(click.Group):
    """Adds `prove`, whose module starts servers and is imported only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), "prove"})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name == "prove":
            command: click.Command = import_module("sobes.cli.prove").prove
            return command
        return super().get_command(ctx, cmd_name)


@click.group(cls=BankGroup)
def bank() -> None:
    """Check, prove, search and count the question bank."""


@bank.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_obj
def check_command(places: Places, paths: tuple[Path, ...], as_json: bool) -> None:
    """Check the form of a bank (default: the bundled one), of a main's folder, or of several."""
    roots = targets(paths or (places.bank,))
    problems = sorted({problem for root, only in roots for problem in problems_of(root, only)})
    wrong = errors(problems)
    click.echo(as_object(problems) if as_json else as_lines(problems))
    sys.exit(1 if wrong else 0)


def targets(paths: Iterable[Path]) -> list[tuple[Path, list[Path]]]:
    """(bank root, folders to show) for each path; an empty list of folders means the whole bank.

    Raises BankError for a path that is neither a bank nor a main of one.
    """
    found: dict[Path, list[Path]] = {}
    for path in (one.resolve() for one in paths):
        if (path / "taxonomy.toml").is_file():
            found[path] = []
        elif (path / "item.toml").is_file() and (path.parent / "taxonomy.toml").is_file():
            if found.get(path.parent) != []:
                found.setdefault(path.parent, []).append(path)
        else:
            raise BankError(
                f"{path} is neither a bank (a folder with taxonomy.toml) nor a main of one (a folder with "
                "item.toml in a bank). Try: sobes bank check bank, or bank/02-gil."
            )
    return list(found.items())


def problems_of(root: Path, only: list[Path]) -> Iterable[Problem]:
    read: tuple[Bank, list[Fault]] = read_bank(root)
    problems = check(*read, today=date.today())
    return inside(problems, only) if only else problems


def as_lines(problems: list[Problem]) -> str:
    """`path:line: error B304 weight-sum: …` for each problem, then a count line."""
    lines = [f"{shown(p.path)}:{p.line}: {p.severity} {p.code} {p.name}: {p.message}" for p in problems]
    wrong = errors(problems)
    return "\n".join([*lines, f"{wrong} errors, {len(problems) - wrong} warnings"])


def as_object(problems: list[Problem]) -> str:
    rows = [
        {
            "code": p.code,
            "name": p.name,
            "severity": p.severity,
            "path": shown(p.path),
            "line": p.line,
            "message": p.message,
        }
        for p in problems
    ]
    wrong = errors(problems)
    counted = {"problems": rows, "errors": wrong, "warnings": len(rows) - wrong}
    return json.dumps(counted, ensure_ascii=False, indent=2)


def shown(path: Path) -> str:
    """The path as the person would type it from here."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
