"""Asking at the terminal: a key for a small choice, many lines for an answer, commands on a line of their own."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from sobes.bank.item import Lang
from sobes.cli.terminal import Terminal
from sobes.conduct import MOST_CHARACTERS
from sobes.i18n import translations

Command = Literal["skip", "pause", "undo", "stop", "quit", "edit", "clear", "reference", "help"]
NAMES: Mapping[str, Command] = {
    "/skip": "skip", "/незнаю": "skip", "/pause": "pause", "/пауза": "pause", "/undo": "undo", "/вернуть": "undo",
    "/stop": "stop", "/стоп": "stop", "/quit": "quit", "/выйти": "quit", "/edit": "edit", "/править": "edit",
    "/clear": "clear", "/заново": "clear", "/r": "reference", "/эталон": "reference", "/?": "help", "/help": "help",
    "/помощь": "help",
}  # fmt: skip
YES, PARTLY, NO = ("y", "yes", "д", "да"), ("p", "partly", "ч", "частично"), ("n", "no", "н", "нет")


def yes_partly_no(yes: str, partly: str, no: str) -> Mapping[str, str]:
    """The three keys of a judgement, in both alphabets, with what they stand for."""
    return {key: name for keys, name in ((YES, yes), (PARTLY, partly), (NO, no)) for key in keys}


@dataclass(slots=True)
class Draft:
    """An answer while it is typed: its finished lines and the seconds spent on it."""

    lines: list[str]
    seconds: float

    @staticmethod
    def of(text: str, seconds: float) -> Draft:
        return Draft(text.rstrip().split("\n") if text.strip() else [], seconds)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def in_program(self) -> bool:
        """Whether a ``` is open: then blank lines and dots belong to the program."""
        return sum(line.lstrip().startswith("```") for line in self.lines) % 2 == 1


@dataclass(frozen=True, slots=True)
class Done:
    """The answer is typed to its end."""


@dataclass(frozen=True, slots=True)
class Ended:
    """The input ended."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the key that was pressed stands for."""

    name: str


@dataclass(frozen=True, slots=True)
class Other:
    """A line that is none of the keys, from a file: it may belong to what comes next."""

    line: str


def command_of(line: str) -> Command | None:
    return NAMES.get(line.rstrip().lower())


def near_command(line: str) -> str | None:
    """The command that a line probably means, where it is not one exactly."""
    word = line.rstrip().lower()
    if not word.startswith("/") or " " in word or word in NAMES:
        return None
    return next(iter(difflib.get_close_matches(word, NAMES, 1, 0.8)), None)


def choose(terminal: Terminal, prompt: str, keys: Mapping[str, str], lang: Lang) -> Chosen | Command | Other | Ended:
    """One key and Enter. A person is asked again after a wrong one; a file's line is returned as it is."""
    _ = translations(lang).gettext
    if not terminal.interactive:
        terminal.say(prompt)
    while True:
        line = terminal.line(f"{prompt} ")
        if line is None:
            return Ended()
        word = line.strip().lower()
        if word in keys:
            return Chosen(keys[word])
        command = command_of(line)
        if command == "help":
            show_help(terminal, lang)
        elif command is not None:
            return command
        elif not terminal.interactive:
            return Other(line)
        else:
            terminal.say(_("Press one of the keys named, then Enter; /? lists the commands."))


def type_answer(terminal: Terminal, draft: Draft, keep: Callable[[], None], lang: Lang) -> Done | Ended | Command:
    """Take lines into the draft, keeping it after each, until the answer or the input ends or a command is given.

    `draft.seconds` grows by the time spent waiting for lines, also when Ctrl+C breaks the waiting off.
    """
    _ = translations(lang).gettext
    while True:
        before = terminal.waited
        try:
            line = terminal.line()
        finally:
            draft.seconds += terminal.waited - before
        if line is None:
            return Done() if terminal.interactive and draft.text.strip() else Ended()
        command = command_of(line)
        if command == "help":
            show_help(terminal, lang)
        elif command == "clear":
            draft.lines.clear()
            keep()
            terminal.say(_("The draft is empty now."))
        elif command == "edit":
            edit(terminal, draft, lang)
            keep()
        elif command is not None:
            return command
        elif meant := near_command(line):
            terminal.say(
                _("There is no command %(word)s; did you mean %(meant)s? To write it as text, put a space before it.")
                % {"word": line.strip(), "meant": meant}
            )
        elif ends(line, draft):
            draft.lines[:] = draft.text.rstrip().split("\n")
            if draft.text:
                return Done()
            draft.lines.clear()
            if terminal.interactive:
                terminal.say(_("Nothing is typed yet. If you do not know, type /skip."))
        else:
            take(terminal, draft, line, lang)
            keep()


def ends(line: str, draft: Draft) -> bool:
    """Whether a line ends the answer: a single dot, or the second of two blank lines."""
    if draft.in_program:
        return False
    return line.strip() == "." or not (line.strip() or (draft.lines and draft.lines[-1].strip()))


def take(terminal: Terminal, draft: Draft, line: str, lang: Lang) -> None:
    """Add a line, or say that the answer would be too long to keep."""
    _ = translations(lang).gettext
    if len(draft.text) + len(line) + 1 > MOST_CHARACTERS:
        terminal.say(
            _("This line is left out: an answer has at most %(most)s characters. End the answer with a dot.")
            % {"most": MOST_CHARACTERS}
        )
        return
    draft.lines += line.split("\n")


def edit(terminal: Terminal, draft: Draft, lang: Lang) -> None:
    """Open the person's editor on the draft; time in it counts."""
    import time

    import click

    _ = translations(lang).gettext
    if not terminal.interactive:
        terminal.say(_("An editor needs a terminal."))
        return
    started = time.monotonic()
    try:
        text = click.edit(draft.text, extension=".md", require_save=True)
    except (click.ClickException, UnicodeDecodeError, OSError) as error:
        words = error.format_message() if isinstance(error, click.ClickException) else str(error)
        terminal.say(_("The editor did not work (%(error)s). Name another in EDITOR.") % {"error": words})
        return
    finally:
        draft.seconds += time.monotonic() - started
    if text is not None and len(text) > MOST_CHARACTERS:
        terminal.say(
            _("This is too long to keep: an answer has at most %(most)s characters. The draft is as it was before.")
            % {"most": MOST_CHARACTERS}
        )
    elif text is not None:
        draft.lines[:] = Draft.of(text.replace("\x00", ""), 0).lines
    show_draft(terminal, draft, lang)


def show_draft(terminal: Terminal, draft: Draft, lang: Lang) -> None:
    _ = translations(lang).gettext
    terminal.say(_("Your draft so far; go on, or end it with a dot:"), "dim")
    for line in draft.lines:
        terminal.say(line, lead="| ")


def show_help(terminal: Terminal, lang: Lang) -> None:
    _ = translations(lang).gettext
    lines: tuple[tuple[Command, str], ...] = (
        ("skip", _("I don't know: the answer is empty")),
        ("pause", _("stop the clock until you go on")),
        ("undo", _("take back the last answer and change it")),
        ("edit", _("write in your editor (EDITOR)")),
        ("clear", _("throw the draft away and start it anew")),
        ("reference", _("the reference answer to the question before, in training")),
        ("stop", _("end the interview and see the report")),
        ("quit", _("leave; everything is kept, go on later")),
        ("help", _("this list")),
    )
    terminal.say(_("A command stands on a line of its own:"))
    for command, meaning in lines:
        names = [name for name, found in NAMES.items() if found == command]
        shown = [name for name in names if lang == "ru" or name.isascii()]
        terminal.say(f"{', '.join(shown)} — {meaning}", lead="  ")
    terminal.say(
        _("The answer ends with a dot on a line of its own, with two empty lines, or with Ctrl+D at a terminal.")
    )
    terminal.say(_("Between two lines of ``` only the commands work: write programs there."))
