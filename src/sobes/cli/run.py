"""`sobes run`: one program in the sandbox, its output as it is, then what it took."""

from __future__ import annotations

import json
import signal
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sobes.bank.item import Lang
from sobes.cli.speaking import REFUSED, SpeakingCommand, language, refuse
from sobes.cli.task_folder import read_source
from sobes.errors import PracticeError, RunnerError
from sobes.i18n import translations

if TYPE_CHECKING:
    from sobes.runner.program import Limits, Result

LANGUAGES = {".py": "python", ".sql": "sql", ".sh": "sh"}
TIMED_OUT = 124  # as timeout(1)
KILLED = 137  # 128 + SIGKILL


@click.command(cls=SpeakingCommand, context_settings={"ignore_unknown_options": True})
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("args", nargs=-1, type=click.UNPROCESSED)
@click.option("--lang", "program", type=click.Choice(tuple(LANGUAGES.values())), help="Default: by the ending of FILE.")
@click.option("--time", "seconds", type=click.FloatRange(0.1, 3600), default=10.0, show_default=True, metavar="S")
@click.option("--memory", type=click.IntRange(16, 16_384), default=256, show_default=True, metavar="MB")
@click.option("--python", "python_version", metavar="X.Y", help="Run on this Python (default: the program's own).")
@click.option("--json", "as_json", is_flag=True, help="One JSON document instead of the output.")
@click.pass_context
def run(
    ctx: click.Context,
    file: Path,
    args: tuple[str, ...],
    program: str | None,
    seconds: float,
    memory: int,
    python_version: str | None,
    as_json: bool,
) -> None:
    """Run FILE in the sandbox: no network, no files but its own, bounded time, memory, processes and output.

    ARGS go to the program. Its output is printed as it is, then a line on standard error says what it took. Exit
    code: the program's own; 124 for the time limit, 137 for the memory or output limit, 128 + N for signal N,
    125 where there is no sandbox here.
    """
    from sobes.runner.program import Limits

    language_of_file = program or LANGUAGES.get(file.suffix)
    if language_of_file is None:
        raise PracticeError(
            "{file} does not end in .py, .sql or .sh. Say what it is: --lang python, sql or sh.", file=file
        )
    source = read_source(file)
    limits = Limits(wall=seconds, memory=memory)
    try:
        result = started(language_of_file, source, args, limits, python_version)
    except RunnerError as error:
        refuse(ctx, error, REFUSED)
        raise
    code = exit_code(result)
    if as_json:
        fields = {"file": str(file), "lang": language_of_file, "exit": code, **asdict(result), "limits": asdict(limits)}
        click.echo(json.dumps(fields, ensure_ascii=False, indent=1))
    else:
        sys.stdout.buffer.write(result.stdout.encode())
        sys.stdout.flush()
        sys.stderr.buffer.write(result.stderr.encode())
        sys.stderr.flush()
        click.echo(f"sobes: {ended(result, limits, language(ctx))}", err=True)
    sys.exit(code)


def started(kind: str, source: str, args: tuple[str, ...], limits: Limits, python_version: str | None) -> Result:
    """Raises RunnerError where nothing can be run here, BankError for a Python that is not installed."""
    from sobes.cli.judge import interpreter
    from sobes.runner.program import Program
    from sobes.runner.run import run as run_program

    if kind == "sql":
        from contextlib import closing

        from sobes.bank.runtimes import Postgres
        from sobes.practice.sql_run import run_sql

        with closing(Postgres()) as postgres:
            return run_sql(source, postgres, limits)
    if kind == "sh":
        return run_program(Program(("/bin/sh", "program.sh", *args), {"program.sh": source}), limits)
    argv = (interpreter(python_version), "-X", "utf8", "program.py", *args)
    return run_program(Program(argv, {"program.py": source}), limits)


def exit_code(result: Result) -> int:
    if result.timed_out:
        return TIMED_OUT
    if result.memory_exceeded or result.output_exceeded:
        return KILLED
    return result.exit_code if result.exit_code >= 0 else 128 - result.exit_code


def ended(result: Result, limits: Limits, lang: Lang) -> str:
    """One line: how it ended, which limit was hit, what it took, what held it."""
    _ = translations(lang).gettext
    if result.timed_out:
        how = _("stopped at the time limit of %(limit)g s") % {"limit": limits.wall}
    elif result.memory_exceeded:
        how = _("stopped at the memory limit of %(limit)d MB") % {"limit": limits.memory}
    elif result.output_exceeded:
        how = _("stopped at the output limit of %(limit)d bytes") % {"limit": limits.output}
    elif result.exit_code < 0:
        how = _("ended by signal %(signal)s") % {"signal": signal_name(-result.exit_code)}
    else:
        how = _("exit code %(code)d") % {"code": result.exit_code}
    took = _("%(wall).2f s, %(cpu).2f s of the processor, %(memory)d MB") % {
        "wall": result.wall, "cpu": result.cpu, "memory": round(result.peak_memory),
    }  # fmt: skip
    return "; ".join((how, took, result.layer))


def signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return str(number)
