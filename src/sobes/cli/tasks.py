"""`sobes task`: solve tasks in your own editor. Get one as a folder, test it, send it in."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from sobes.bank.item import LANGS, LEVELS
from sobes.cli.speaking import SpeakingGroup, language
from sobes.cli.task_folder import MARKER, TaskFolder, find_folder, marker, read_source, write_folder
from sobes.errors import PracticeError
from sobes.i18n import translations
from sobes.places import Places
from sobes.practice.task import Judgement, Task, TaskKind

if TYPE_CHECKING:
    from sobes.practising import JudgeQueue, Submission, Workshop

LOOK = 0.3  # seconds between looks at the files with --watch

as_json_option = click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")


@click.group(cls=SpeakingGroup)
@click.option("--lang", type=click.Choice(LANGS), help="Default: by LC_ALL and LANG, else ru.")
def task(lang: str | None) -> None:
    """Solve tasks in your own editor: get one as a folder, test it, send it in."""


@task.command("list")
@click.option("--kind", type=click.Choice(get_args(TaskKind)))
@click.option("--level", type=click.Choice(LEVELS))
@click.option("--section", metavar="SLUG", help="A section of the bank, for example databases.")
@click.option("--unsolved", is_flag=True, help="Only what you have not solved yet.")
@as_json_option
@click.pass_context
def list_command(
    ctx: click.Context, kind: str | None, level: str | None, section: str | None, unsolved: bool, as_json: bool
) -> None:
    """Show the tasks: ✓ solved, ? not verified, … tried, ∅ given up."""
    from sobes.cli.task_telling import tell_tasks
    from sobes.cli.terminal import open_terminal
    from sobes.practice.read import read_tasks
    from sobes.practising import progress

    places: Places = ctx.obj
    tasks = read_tasks(places.bank)
    known_section(section, tasks)
    with workshop_of(places, {one.id: one for one in tasks}) as workshop:
        done = progress(workshop)
    chosen = [
        one
        for one in tasks
        if (kind in (None, one.kind) and level in (None, one.level) and section in (None, one.section))
        and not (unsolved and one.id in done and done[one.id].solved)
    ]
    if as_json:
        rows = [
            {
                "id": one.id, "kind": one.kind, "level": one.level, "section": one.section, "topics": list(one.topics),
                "minutes": one.minutes, "items": list(one.items),
                "title": {name: one.text(name).title for name in LANGS if name in one.texts},
                "tries": done[one.id].tries if one.id in done else 0,
                "solved": one.id in done and done[one.id].solved,
                "gave_up": one.id in done and done[one.id].gave_up,
                "unverified": one.id in done and done[one.id].unverified,
                "hints": done[one.id].hints if one.id in done else 0,
            }
            for one in chosen
        ]  # fmt: skip
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        tell_tasks(open_terminal(), chosen, {one.id: done[one.id] for one in chosen if one.id in done}, language(ctx))


def known_section(section: str | None, tasks: tuple[Task, ...]) -> None:
    known = sorted({one.section for one in tasks})
    if section is not None and section not in known:
        raise PracticeError(
            "No task is in section {section}. Sections with tasks: {known}.", section=section, known=", ".join(known)
        )


@task.command("get")
@click.argument("task_id", metavar="ID")
@click.option("--dir", "folder", type=click.Path(path_type=Path, file_okay=False), help="Folder (default: ./ID).")
@click.option("--force", is_flag=True, help="Begin anew; files that you changed are kept under another name.")
@click.pass_context
def get_command(ctx: click.Context, task_id: str, folder: Path | None, force: bool) -> None:
    """Write the task ID into a folder: statement, starter, visible tests."""
    from sobes.practice.handout import given_files, solution_name

    _ = translations(language(ctx)).gettext
    found = one_task(ctx.obj, task_id)
    name = solution_name(found)
    text = found.text(language(ctx))
    told = (
        f"# {text.title}\n\n{text.statement.strip()}\n\n---\n\n"
        + _("Write your solution in `%(file)s`, then, in this folder:") % {"file": name}
        + "\n\n```\nsobes task test --watch\nsobes task submit\nsobes task hint\n```\n"
    )
    files = {**given_files(found), "README.md": told, MARKER: marker(found.id, found.version, name)}
    target = folder or Path(found.id)
    copies = write_folder(target, files, force)
    for copy in copies:
        click.echo(_("Your file is kept as %(file)s.") % {"file": copy})
    click.echo(_("Write your solution in %(file)s, then: sobes task test %(id)s") % {
        "file": target / name, "id": found.id if folder is None else target,
    })  # fmt: skip


@task.command("test")
@click.argument("target", metavar="[ID or FOLDER]", required=False)
@click.option("--watch", is_flag=True, help="Test again whenever the file changes; Ctrl+C ends it.")
@as_json_option
@click.pass_context
def test_command(ctx: click.Context, target: str | None, watch: bool, as_json: bool) -> None:
    """Run the visible tests on your solution, in the sandbox. Nothing is kept."""
    from sobes.practising import run_visible

    folder, found, source = solution_at(ctx.obj, target)
    with workshop_of(ctx.obj, {found.id: found}) as workshop:
        judgement = run_visible(workshop, found.id, source)
        show(ctx, found, judgement, as_json, visible_only=True)
        if watch:
            watch_file(ctx, workshop, folder, found, source, as_json)
    sys.exit(0 if judgement.verdict == "AC" else 1)


def watch_file(
    ctx: click.Context, workshop: Workshop, folder: TaskFolder, found: Task, source: str, as_json: bool
) -> None:
    """Test again after every change, until Ctrl+C. A file that is away for a moment, as editors do, is waited for."""
    from sobes.practising import run_visible

    _ = translations(language(ctx)).gettext
    click.echo(_("Watching %(file)s; Ctrl+C ends it.") % {"file": folder.file}, err=True)
    try:
        while True:
            time.sleep(LOOK)
            try:
                now = read_source(folder.file, found.suffix)
            except PracticeError:
                continue
            if now != source:
                source = now
                show(ctx, found, run_visible(workshop, found.id, source), as_json, visible_only=True)
    except KeyboardInterrupt:
        click.echo(err=True)
        sys.exit(0)


@task.command("submit")
@click.argument("target", metavar="[ID or FOLDER]", required=False)
@as_json_option
@click.pass_context
def submit_command(ctx: click.Context, target: str | None, as_json: bool) -> None:
    """Send your solution in: it is kept and judged by all tests. Exit code 0 if it is accepted, else 1."""
    from sobes.practising import JudgeQueue, submission, submit

    _ = translations(language(ctx)).gettext
    found, source = solution_at(ctx.obj, target)[1:]
    with workshop_of(ctx.obj, {found.id: found}) as workshop:
        sent = submit(workshop, found.id, source)
        queue = JudgeQueue(workshop)
        queue.start()
        try:
            wait_for(ctx, queue, sent)
        except KeyboardInterrupt:
            queue.close(patience=0)
            click.echo(_("Your solution is kept; it is judged at the next sobes task submit."), err=True)
            raise
        finally:
            queue.close()
        judgement = submission(workshop, sent.id).judgement
        assert judgement is not None, "wait_for returns when it is judged"
        show(ctx, found, judgement, as_json)
    sys.exit(0 if judgement.verdict == "AC" else 1)


def wait_for(ctx: click.Context, queue: JudgeQueue, sent: Submission) -> None:
    """Wait for the verdict; on a terminal the number of checks that have ended is shown meanwhile."""
    from sobes.cli.terminal import open_terminal
    from sobes.practising import submission

    _ = translations(language(ctx)).gettext
    console, known = open_terminal().console, 0
    with console.status(_("Judging")) as status:
        while submission(queue.workshop, sent.id).judgement is None:
            known = queue.wait(known, 1.0)
            status.update(_("Judging, checks ended: %(count)s") % {"count": len(queue.checks(sent.id))})


@task.command("hint")
@click.argument("target", metavar="[ID or FOLDER]", required=False)
@click.pass_context
def hint_command(ctx: click.Context, target: str | None) -> None:
    """Take the next hint; those taken before are shown, too."""
    from sobes.cli.task_telling import tell_hints
    from sobes.cli.terminal import open_terminal
    from sobes.practising import take_hint

    found = meant_task(ctx.obj, target)
    with workshop_of(ctx.obj, {found.id: found}) as workshop:
        taken = take_hint(workshop, found.id)
    tell_hints(open_terminal(), found, taken, language(ctx))


@task.command("history")
@click.argument("target", metavar="[ID or FOLDER]", required=False)
@click.option("--diff", is_flag=True, help="Show what changed from one to the next.")
@as_json_option
@click.pass_context
def history_command(ctx: click.Context, target: str | None, diff: bool, as_json: bool) -> None:
    """Show what you sent in, oldest first, with its verdicts."""
    from sobes.cli.task_telling import tell_history
    from sobes.cli.terminal import open_terminal
    from sobes.practising import history

    _ = translations(language(ctx)).gettext
    found = meant_task(ctx.obj, target)
    with workshop_of(ctx.obj, {found.id: found}) as workshop:
        sent = history(workshop, found.id)
    if as_json:
        click.echo(json.dumps([row_of(one) for one in reversed(sent)], ensure_ascii=False, indent=1))
    elif sent:
        tell_history(open_terminal(), sent, diff, language(ctx))
    else:
        click.echo(_("Nothing was sent in for %(id)s yet.") % {"id": found.id})


def row_of(one: Submission) -> dict[str, Any]:
    from sobes.practice.judgement_json import judgement_to_json

    return {
        "id": one.id, "task": one.task_id, "version": one.task_version, "at": one.at.isoformat(),
        "source": one.source, "judged_at": one.judged_at.isoformat() if one.judged_at else None,
        "judgement": judgement_to_json(one.judgement) if one.judgement else None,
        "unverified": judgement_to_json(one.unverified) if one.unverified else None,
    }  # fmt: skip


@task.command("show")
@click.argument("target", metavar="[ID or FOLDER]", required=False)
@click.option("--give-up", "giving_up", is_flag=True, help="Give the task up to see its solutions.")
@click.pass_context
def show_command(ctx: click.Context, target: str | None, giving_up: bool) -> None:
    """Show the statement and, once you solved the task or gave it up, the solutions and the discussion."""
    from sobes.cli.task_telling import tell_hints, tell_solutions, tell_statement
    from sobes.cli.terminal import open_terminal
    from sobes.practising import give_up, progress_of

    lang = language(ctx)
    _ = translations(lang).gettext
    found, terminal = meant_task(ctx.obj, target), open_terminal()
    with workshop_of(ctx.obj, {found.id: found}) as workshop:
        if giving_up:
            give_up(workshop, found.id)
        done = progress_of(workshop, found.id)
    tell_statement(terminal, found, lang)
    terminal.say()
    tell_hints(terminal, found, done.hints, lang)
    if done.may_see_references:
        tell_solutions(terminal, found, lang)
    else:
        terminal.say(_("Solutions and discussion open when the task is solved or given up (--give-up)."), "dim")


@contextmanager
def workshop_of(places: Places, tasks: Mapping[str, Task]) -> Iterator[Workshop]:
    """The store and the judge; the judge starts its rooms when it is first asked."""
    from contextlib import closing

    from sobes.bank.runtimes import Postgres
    from sobes.practice.judge import Judge
    from sobes.practising import Workshop
    from sobes.store import Store

    with (
        closing(Store.open(places)) as store,
        closing(Postgres()) as postgres,
        Judge(sys.executable, postgres, ready=0) as judge,
    ):
        yield Workshop(store, tasks, judge)


def known_tasks(places: Places) -> tuple[str, ...]:
    """Ids of the tasks of the bank, without reading them."""
    return tuple(sorted(path.parent.name for path in (places.bank / "tasks").glob("*/task.toml")))


def one_task(places: Places, task_id: str) -> Task:
    """Raises PracticeError, with the nearest name, where there is none; BankError where it cannot be read."""
    from sobes.practice.read import read_task
    from sobes.practising import no_task

    known = known_tasks(places)
    if task_id not in known:
        raise no_task(task_id, known)
    return read_task(places.bank / "tasks" / task_id)


def meant_task(places: Places, target: str | None) -> Task:
    """The task named by its id, or the one that a folder is for."""
    known = known_tasks(places)
    return one_task(places, target if target in known else find_folder(target, known).task_id)


def solution_at(places: Places, target: str | None) -> tuple[TaskFolder, Task, str]:
    """The folder, its task and what is in the solution's file now."""
    folder = find_folder(target, known_tasks(places))
    found = one_task(places, folder.task_id)
    return folder, found, read_source(folder.file, found.suffix)


def show(ctx: click.Context, found: Task, judgement: Judgement, as_json: bool, visible_only: bool = False) -> None:
    from sobes.cli.task_telling import tell_judgement
    from sobes.cli.terminal import open_terminal
    from sobes.practice.judgement_json import judgement_to_json

    if as_json:
        click.echo(json.dumps({"task": found.id, **judgement_to_json(judgement)}, ensure_ascii=False, indent=1))
    else:
        tell_judgement(open_terminal(), judgement, language(ctx), visible_only)
