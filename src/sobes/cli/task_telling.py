"""What the judge says, and what there is to solve, in the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from sobes.bank.item import Lang
from sobes.cli.terminal import Terminal, printable
from sobes.i18n import tell_judged, translations
from sobes.practice.task import CheckResult, Judgement, Task, Verdict

if TYPE_CHECKING:
    from sobes.practising import Progress, Submission

STYLES: Mapping[str, str] = {"AC": "green", "IE": "yellow"}
MARKS = {"passed": "✓", "failed": "✗", "not run": "·"}
MOST_LINES = 60  # of output and of a message


def verdict_words(verdict: Verdict, lang: Lang) -> str:
    _ = translations(lang).gettext
    return {
        "AC": _("accepted"),
        "WA": _("wrong answer"),
        "RE": _("runtime error"),
        "TLE": _("time limit"),
        "MLE": _("memory limit"),
        "OLE": _("printed too much"),
        "CE": _("cannot be loaded"),
        "IE": _("the judge failed, this is not your mistake"),
    }[verdict]


def tell_judgement(terminal: Terminal, judgement: Judgement, lang: Lang, visible_only: bool = False) -> None:
    """The verdict, every check that did not pass with what may be told of it, the output, and what it took."""
    _ = translations(lang).gettext
    words = verdict_words(judgement.verdict, lang)
    if visible_only and judgement.verdict == "AC":
        words = _("the visible tests pass")
    counted = _("checks: %(passed)s of %(all)s") % {"passed": judgement.passed, "all": len(judgement.checks)}
    terminal.say(f"{judgement.verdict} {words}, {counted}", f"bold {STYLES.get(judgement.verdict, 'red')}")
    for number, check in numbered(judgement.checks):
        tell_check(terminal, number, check, lang)
    if judgement.message and judgement.verdict != "AC":
        first, _mark, rest = tell_judged(judgement.message, lang).partition("\n")  # a sentence of ours
        terminal.say(first)
        if rest.strip():
            tell_raw(terminal, rest, "  ", lang)
    if judgement.output.strip():
        terminal.say(_("Printed:"), "bold")
        tell_raw(terminal, judgement.output, "  ", lang)
    terminal.say(cost(judgement, lang), "dim")


def numbered(checks: Sequence[CheckResult]) -> Iterator[tuple[int, CheckResult]]:
    """Checks with their place among the visible or the hidden ones: of a hidden one not even its name is told."""
    places = {True: 0, False: 0}
    for check in checks:
        places[check.visible] += 1
        yield places[check.visible], check


def tell_check(terminal: Terminal, number: int, check: CheckResult, lang: Lang) -> None:
    _ = translations(lang).gettext
    style = "green" if check.outcome == "passed" else "red" if check.outcome == "failed" else "dim"
    name = check.name if check.visible else _("hidden check %(number)s") % {"number": number}
    terminal.say(name, style, f"{MARKS[check.outcome]} ")
    if check.outcome != "failed":
        return
    hint = check.hint.get(lang) or next(iter(check.hint.values()), "")
    if hint:
        terminal.say(hint, lead="    ")
    if check.message:
        tell_raw(terminal, tell_judged(check.message, lang), "    ", lang)


def tell_raw(terminal: Terminal, text: str, lead: str, lang: Lang) -> None:
    """Lines that a machine wrote, as they are: not wrapped, so that marks under a line stay where they belong."""
    for line in shortened(text.rstrip("\n"), lang).split("\n"):
        terminal.say_whole(lead + line)


def shortened(text: str, lang: Lang) -> str:
    """A text of a program of any length, as much as is worth reading in a terminal."""
    _ = translations(lang).gettext
    lines = [line if len(line) <= 400 else line[:400] + " …" for line in text.split("\n")]
    if len(lines) > MOST_LINES:
        left = len(lines) - MOST_LINES
        lines = [*lines[:MOST_LINES], _("… and lines more: %(count)s") % {"count": left}]
    return "\n".join(lines)


def cost(judgement: Judgement, lang: Lang) -> str:
    """Processor time, memory, where it was judged, what held it."""
    _ = translations(lang).gettext
    parts = [_("%(seconds).2f s of the processor") % {"seconds": judgement.cpu}]
    parts += [_("%(memory)d MB") % {"memory": round(judgement.memory)}] if judgement.memory else []
    return " · ".join([*parts, *filter(None, (judgement.where, judgement.isolation))])


def tell_tasks(terminal: Terminal, tasks: Sequence[Task], done: Mapping[str, Progress], lang: Lang) -> None:
    """A table; each task with what the person did with it."""
    from rich.table import Table
    from rich.text import Text

    _ = translations(lang).gettext
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("")
    table.add_column(_("task"), no_wrap=True)
    table.add_column(_("title"), ratio=1)
    for name in (_("kind"), _("level"), _("minutes")):
        table.add_column(name, no_wrap=True)
    for task in tasks:
        row = (mark(done.get(task.id)), task.id, task.text(lang).title, task.kind, task.level, str(task.minutes))
        table.add_row(*(Text(printable(cell)) for cell in row))
    terminal.console.print(table)
    solved = sum(one.solved for one in done.values())
    terminal.say(_("Tasks: %(all)s, solved: %(solved)s.") % {"all": len(tasks), "solved": solved}, "dim")


def mark(done: Progress | None) -> str:
    """✓ solved, ∅ given up, ? not verified, … tried."""
    if done is None:
        return " "
    return "✓" if done.solved else "∅" if done.gave_up else "?" if done.unverified else "…" if done.tries else " "


def tell_statement(terminal: Terminal, task: Task, lang: Lang) -> None:
    _ = translations(lang).gettext
    text = task.text(lang)
    terminal.say(text.title, "bold")
    terminal.say(f"{task.id} · {task.kind} · {task.level} · " + _("%(num)s min") % {"num": task.minutes}, "dim")
    terminal.say()
    terminal.say_markdown(text.statement)


def tell_hints(terminal: Terminal, task: Task, taken: int, lang: Lang) -> None:
    """The hints that were taken."""
    _ = translations(lang).gettext
    hints = task.text(lang).hints
    for number, hint in enumerate(hints[:taken], 1):
        terminal.say(_("Hint %(number)s of %(all)s") % {"number": number, "all": len(hints)}, "bold")
        terminal.say_markdown(hint)


def tell_solutions(terminal: Terminal, task: Task, lang: Lang) -> None:
    """The discussion and every reference solution."""
    _ = translations(lang).gettext
    terminal.say(_("Discussion"), "bold")
    terminal.say_markdown(task.text(lang).discussion)
    language = {".py": "python", ".sql": "sql", ".sh": "sh"}[task.suffix]
    for solution in task.references:
        terminal.say()
        terminal.say(_("Solution %(name)s") % {"name": solution.name}, "bold")
        terminal.say_markdown(f"```{language}\n{solution.source.rstrip()}\n```")


def tell_history(terminal: Terminal, sent: Sequence[Submission], diff: bool, lang: Lang) -> None:
    """What was sent in, oldest first, each with its verdict and, on demand, with what changed since the one before."""
    from difflib import unified_diff

    _ = translations(lang).gettext
    before = ""
    for number, one in enumerate(reversed(sent), 1):
        came, ran = one.judgement, one.unverified
        words = _("waits for the judge")
        if came is not None:
            words = f"{came.verdict} {verdict_words(came.verdict, lang)}, {came.passed}/{len(came.checks)}"
        elif ran is not None:
            passed = _("the visible tests pass") if ran.verdict == "AC" else verdict_words(ran.verdict, lang)
            words = f"{_('not verified')}: {passed}, {ran.passed}/{len(ran.checks)}"
        style = ("yellow" if ran else "") if came is None else STYLES.get(came.verdict, "red")
        terminal.say(f"{number}. {one.at.astimezone():%Y-%m-%d %H:%M}  {words}", style)
        if diff:
            names = (_("before"), _("submission %(number)s") % {"number": number})
            for line in unified_diff(before.splitlines(), one.source.splitlines(), *names, lineterm="", n=2):
                colour = "green" if line.startswith("+") else "red" if line.startswith("-") else "dim"
                terminal.say_whole(f"  {line}", colour)
            before = one.source
