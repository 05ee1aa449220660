"""`sobes judge`: the verdict on one file. Nothing is kept."""

from __future__ import annotations

import json
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import click

from sobes.bank.item import LANGS
from sobes.cli.speaking import SpeakingCommand, language
from sobes.errors import PracticeError
from sobes.places import Places
from sobes.practice.task import Judgement, TaskLimits

FOREIGN = TaskLimits(time=10.0, memory=512)  # of a solution whose tests say nothing of limits
FILE = click.Path(path_type=Path, dir_okay=False)


@click.command(cls=SpeakingCommand)
@click.option("--task", "task_id", metavar="ID", help="Judge FILE as a solution of this task, by all its tests.")
@click.option("--tests", type=FILE, help="Judge FILE by this pytest file, which imports it by its name.")
@click.option("--python", "python_version", metavar="X.Y", help="Run FILE on this Python (default: the program's own).")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
@click.option("--lang", type=click.Choice(LANGS), help="Default: by LC_ALL and LANG, else ru.")
@click.argument("file", type=FILE)
@click.pass_context
def judge(
    ctx: click.Context,
    task_id: str | None,
    tests: Path | None,
    python_version: str | None,
    as_json: bool,
    lang: str | None,
    file: Path,
) -> None:
    """Judge FILE in the sandbox, tests outside: for a task of the bank, or with a pytest file of your own.

    Exit code 0 if it is accepted, else 1.
    """
    from sobes.cli.task_telling import tell_judgement
    from sobes.cli.terminal import open_terminal
    from sobes.practice.judgement_json import judgement_to_json

    if (task_id is None) == (tests is None):
        raise PracticeError("Give --task ID or --tests FILE, one of the two.")
    python = interpreter(python_version)
    judgement = judged_by(tests, file, python) if tests else judged_for(ctx.obj, str(task_id), file, python)
    if as_json:
        head = {"task": task_id, "tests": str(tests) if tests else None, "file": str(file)}
        click.echo(json.dumps({**head, **judgement_to_json(judgement)}, ensure_ascii=False, indent=1))
    else:
        tell_judgement(open_terminal(), judgement, language(ctx))
    sys.exit(0 if judgement.verdict == "AC" else 1)


def interpreter(version: str | None) -> str:
    """Raises BankError where that version is not installed."""
    if version is None:
        return sys.executable
    from sobes.bank.runtimes import find_python

    return find_python(version).executable


def judged_for(places: Places, task_id: str, file: Path, python: str) -> Judgement:
    from sobes.bank.runtimes import Postgres
    from sobes.cli.task_folder import read_source
    from sobes.cli.tasks import one_task
    from sobes.practice.judge import Judge

    found = one_task(places, task_id)
    source = read_source(file, found.suffix)
    with closing(Postgres()) as postgres, Judge(python, postgres, ready=0) as ready:
        return ready.judge(found, source)


def judged_by(tests: Path, file: Path, python: str) -> Judgement:
    """By a test file of any origin, which runs where hidden tests do."""
    from sobes.cli.task_folder import read_source
    from sobes.practice.foreign import judge_foreign
    from sobes.practice.judge import Judge

    for one in (tests, file):
        read_source(one, ".py")
    with Judge(python, ready=0) as ready:
        judgement = judge_foreign(tests, file, ready.tools(ready.python.executable), FOREIGN)
        return judgement if judgement.where else replace(judgement, where=f"CPython {ready.python.version}")
