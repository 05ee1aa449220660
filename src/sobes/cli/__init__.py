"""The `sobes` command. Each command lives in its own module and is imported only when it is called."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

import click

from sobes import __version__
from sobes.errors import SobesError

# command name → (module, attribute, one-line help)
COMMANDS: Mapping[str, tuple[str, str, str]] = {
    "bank": ("sobes.cli.bank", "bank", "Check, prove, search and count the question bank."),
    "doctor": (
        "sobes.cli.doctor",
        "doctor",
        "Show versions, data folder, limits in force and what is missing.",
    ),
    "export": ("sobes.cli.backup", "export", "Write everything you have here into one file, a backup."),
    "grade": ("sobes.cli.grade", "grade", "Judge free answers against rubrics."),
    "import": ("sobes.cli.importing", "import_", "Bring in question lists, notes, plans, maps, or a backup."),
    "interview": ("sobes.cli.interview", "interview", "Hold a mock interview here in the terminal."),
    "judge": ("sobes.cli.judge", "judge", "Judge a solution of a task, or any solution with its pytest file."),
    "report": ("sobes.cli.report", "report", "Show or save the report of an interview: Markdown, HTML, JSON or PDF."),
    "run": ("sobes.cli.run", "run", "Run a program of Python, SQL or shell in the sandbox."),
    "serve": ("sobes.cli.serve", "serve", "Open the web application (the default)."),
    "task": ("sobes.cli.tasks", "task", "Solve tasks in your own editor: list, get, test, submit."),
}


class LazyGroup(click.Group):
    """A group that imports a command's module only when it is called, so that start-up stays quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, attribute, _ = COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, _, text) in COMMANDS.items()])


@click.group(cls=LazyGroup, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="SOBES_DATA",
    help="Folder for your data (default: the user's data folder).",
)
@click.option(
    "--bank",
    "bank_root",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    envvar="SOBES_BANK",
    help="Bank folder (default: the bundled bank).",
)
@click.version_option(__version__)
@click.pass_context
def cli(ctx: click.Context, data: Path | None, bank_root: Path | None) -> None:
    """Sobes: Python backend interviews. Without a command it opens the web application."""
    from sobes.places import Places

    ctx.obj = Places.of(data, bank_root)
    if ctx.invoked_subcommand is None:
        from sobes.cli.serve import serve

        ctx.invoke(serve)


def main() -> None:
    """Entry point: errors for people are one sentence on stderr, exit code 1."""
    try:
        cli.main(prog_name="sobes", standalone_mode=False)
    except SobesError as error:
        click.echo(f"sobes: {error}", err=True)
        sys.exit(1)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("sobes: stopped.", err=True)
        sys.exit(130)
