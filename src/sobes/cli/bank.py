"""`sobes bank`: check, prove, search and count the question bank."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sobes.bank.check import RULES, Problem, check, errors
from sobes.bank.item import LANGS, Bank, Item, Lang
from sobes.bank.parse import read_bank
from sobes.bank.rules.base import near
from sobes.bank.rules.graded import Figures, Graded, Judge, Judged, figures, graded_rules, judge_samples
from sobes.errors import BankError
from sobes.places import Places

if TYPE_CHECKING:
    from sobes.bank.stats import Stats


class BankGroup(click.Group):
    """Adds `prove`, whose module starts servers and is imported only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), "prove"})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name == "prove":
            command: click.Command = import_module("sobes.cli.prove").prove
            return command
        return super().get_command(ctx, cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        texts = {name: command.get_short_help_str(100) for name, command in self.commands.items()}
        texts["prove"] = "Run every proof and its controls."
        with formatter.section("Commands"):
            formatter.write_dl(sorted(texts.items()))


@click.group(cls=BankGroup)
def bank() -> None:
    """Check, prove, search and count the question bank."""


@bank.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--samples", is_flag=True, help="Let the grader judge the sample answers too (slower).")
@click.pass_obj
def check_command(places: Places, paths: tuple[Path, ...], as_json: bool, samples: bool) -> None:
    """Check the form of a bank (default: the bundled one), of the folder of a main or a task, or of several."""
    from sobes.practice.check import check_tasks

    problems: set[Problem] = set()
    graded: list[Graded] = []
    for root, only in targets(paths or (places.bank,)):
        read, faults = read_bank(root)
        rules = RULES
        if samples:
            mine = [main for main in read.mains if not only or main.folder in only]
            judged = judge_samples((item for main in mine for item in main.items), judge())
            graded += judged
            rules = (*RULES, *graded_rules(judged))
        problems.update(check(read, faults, date.today(), rules, only))
        problems.update(check_tasks(root, read, only))
    ordered = sorted(problems)
    click.echo(as_object(ordered, graded, samples) if as_json else as_lines(ordered, graded))
    sys.exit(1 if errors(ordered) else 0)


def judge() -> Judge:
    """The grader as a judge of samples; its models are loaded only for this."""
    from sobes.grading.engine import assess
    from sobes.grading.rubric import rubric_of

    def say(item: Item, lang: Lang, text: str) -> Judged:
        found = assess(rubric_of(item, lang), text)
        asserted = frozenset(wrong.id for wrong in found.misconceptions if wrong.asserted)
        return Judged({point.id: point.verdict for point in found.points}, asserted)

    return say


def targets(paths: Iterable[Path]) -> list[tuple[Path, list[Path]]]:
    """(bank root, folders to show) for each path; an empty list of folders means the whole bank.

    Raises BankError for a path that is neither a bank nor a main of one.
    """
    found: dict[Path, list[Path]] = {}
    for path in (one.resolve() for one in paths):
        if (path / "taxonomy.toml").is_file():
            found[path] = []
        elif path.is_dir() and (path.parent / "taxonomy.toml").is_file():
            if found.get(path.parent) != []:
                found.setdefault(path.parent, []).append(path)
        elif path.is_dir() and path.parent.name == "tasks" and (path.parents[1] / "taxonomy.toml").is_file():
            if found.get(path.parents[1]) != []:
                found.setdefault(path.parents[1], []).append(path)
        else:
            beside = [one.name for one in path.parent.glob("*/")]
            raise BankError(
                f"{path} is neither a bank (a folder with taxonomy.toml) nor the folder of a main in one."
                + (near(path.name, beside) or " Try: sobes bank check bank, or bank/02-gil.")
            )
    return list(found.items())


def as_lines(problems: list[Problem], graded: list[Graded]) -> str:
    """`path:line: error B304 weight-sum: …` for each problem, figures of samples, then a count line."""
    lines = [f"{shown(p.path)}:{p.line}: {p.severity} {p.code} {p.name}: {p.message}" for p in problems]
    lines += [f"samples {kind}: {sentence(one)}" for kind, one in figures(graded).items() if one.samples]
    wrong = errors(problems)
    return "\n".join([*lines, f"{counted(wrong, 'error')}, {counted(len(problems) - wrong, 'warning')}"])


def counted(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


def sentence(one: Figures) -> str:
    """`12 answers; 40 points claimed: 35 covered, 5 cannot tell; 1 of 2 misconceptions found`."""
    claimed = sum(one.claimed.values())
    verdicts = ", ".join(f"{n} {verdict.replace('_', ' ')}" for verdict, n in sorted(one.claimed.items()))
    parts = [f"{one.samples} answers", f"{claimed} points claimed" + (f": {verdicts}" if verdicts else "")]
    parts += [f"{one.unclaimed_earned} earned unclaimed"] if one.unclaimed_earned else []
    if one.misconceptions_claimed:
        parts.append(f"{one.misconceptions_found} of {one.misconceptions_claimed} misconceptions found")
    parts += [f"{one.misconceptions_unclaimed} found unclaimed"] if one.misconceptions_unclaimed else []
    return "; ".join(parts)


def as_object(problems: list[Problem], graded: list[Graded], samples: bool) -> str:
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
    told: dict[str, object] = {"problems": rows, "errors": wrong, "warnings": len(rows) - wrong}
    if samples:
        told["samples"] = {kind: asdict(one) for kind, one in figures(graded).items()}
    return json.dumps(told, ensure_ascii=False, indent=2)


def shown(path: Path) -> str:
    """The path as the person would type it from here."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


@bank.command("stats")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_obj
def stats_command(places: Places, as_json: bool) -> None:
    """Count what the bank holds, by section, level and language."""
    from sobes.bank.stats import stats

    told = stats(readable(places.bank))
    if as_json:
        sections = {name: asdict(counts) for name, counts in told.by_section.items()}
        rest = {
            "translations": dict(told.translations),
            "by_section": sections,
            "by_level": {name: asdict(counts) for name, counts in told.by_level.items()},
            "by_language": {name: asdict(counts) for name, counts in told.by_language.items()},
        }
        click.echo(json.dumps({**asdict(told.total), **rest}, ensure_ascii=False, indent=2))
    else:
        show_stats(told)


def show_stats(told: Stats) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console()
    for name, number in asdict(told.total).items():
        console.print(f"{name.replace('_', ' ')}: {number}", highlight=False)
    names = ("mains", "follow_ups", "points", "proofs", "controls")
    total = Table("section", *(name.replace("_", "-") for name in names))
    for section, one in told.by_section.items():
        total.add_row(section, *(str(getattr(one, name)) for name in names))
    levels = Table("level", "items", "points", "weight, tenths")
    for level, asked in told.by_level.items():
        levels.add_row(level, *(str(value) for value in asdict(asked).values()))
    languages = Table("language", "items", "points", "misconceptions", "samples")
    for lang, said in told.by_language.items():
        languages.add_row(lang, *(str(value) for value in asdict(said).values()))
    for table in (total, levels, languages):
        console.print(table)


@bank.command("search")
@click.argument("text", nargs=-1, required=True)
@click.option("--lang", type=click.Choice(LANGS), help="Only texts in this language.")
@click.option("--limit", type=click.IntRange(1, 100), default=10, show_default=True, help="Most items.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_obj
def search_command(places: Places, text: tuple[str, ...], lang: Lang | None, limit: int, as_json: bool) -> None:
    """Find items in Russian or English, also through misspellings: sobes bank search пайдентик."""
    from sobes.bank.search import build_index, search, suggestions

    query = " ".join(text)
    index = build_index(readable(places.bank))
    hits = search(index, query, limit, lang)
    nearest = () if hits else suggestions(index, query)
    if as_json:
        found = {"query": query, "hits": [asdict(hit) for hit in hits], "suggestions": list(nearest)}
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    elif hits:
        for hit in hits:
            click.echo(f"{hit.item_id}  {hit.question}")
            if hit.snippet:
                click.echo(f"      {hit.snippet}")
    else:
        hint = f" Try: {', '.join(nearest)}." if nearest else " Try: a term such as GIL, or other words."
        click.echo(f'Nothing in the bank is like "{query}".{hint}')


def readable(root: Path) -> Bank:
    """The bank as far as it can be read; `sobes bank check` tells what cannot."""
    read, faults = read_bank(root)
    if faults:
        click.echo(f"sobes: {counted(len(faults), 'fault')} of form in {root}; see: sobes bank check", err=True)
    return read
