"""The person's terminal: lines in, text out. A pipe or a file serves as well, and any byte is survived."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sys
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

NARROWEST = 20  # columns; below that lines are cut by the terminal itself
BLOCKS = (" ", "\t", "- ", "* ", "+ ", "|", "#", "```")  # how lines of Markdown begin that stand for themselves


@dataclass(slots=True)
class Terminal:
    """`interactive`: a person sits at both ends. `waited`: seconds spent waiting for input so far."""

    console: Console
    interactive: bool
    waited: float = 0.0
    returned: list[str] = field(default_factory=list)

    def line(self, prompt: str = "> ") -> str | None:
        """The next line without its end, None where the input ended. A pasted block comes as one with "\\n" in it.

        Without a person there is no prompt: what it would say has to be said before.
        """
        if self.returned:
            return self.returned.pop(0)
        started = time.monotonic()
        try:
            return self._typed(prompt) if self.interactive else read_line()
        finally:
            self.waited += time.monotonic() - started

    def _typed(self, prompt: str) -> str | None:
        try:
            return input(prompt).replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
        except EOFError:
            print()
            return None

    def give_back(self, line: str) -> None:
        """Let the next `line` return this one again."""
        self.returned.insert(0, line)

    def say(self, text: str = "", style: str = "", lead: str = "") -> None:
        """Print text, wrapped by words; `lead` stands before its first line, the others are indented as far."""
        from rich.text import Text

        width = max(self.console.width - len(lead), 1)
        for number, line in enumerate(Text(printable(text), style=style).wrap(self.console, width)):
            line.rstrip()
            start = lead if number == 0 else " " * len(lead)
            whole = Text(start, style=style).append_text(line)
            whole.rstrip()
            self.console.print(whole, soft_wrap=True)

    def say_whole(self, text: str, style: str = "") -> None:
        """Print a line as it is, however long: a command to copy."""
        self.console.print(printable(text), style=style, soft_wrap=True)

    def say_markdown(self, text: str) -> None:
        """Markdown, laid out on a screen; elsewhere with its marks, which then are all that shows code."""
        if not self.console.is_terminal or self.console.is_dumb_terminal:
            self.say(joined(text))
            return
        from rich.markdown import Markdown

        self.console.print(Markdown(printable(text)))

    def bar(self, share: float) -> str:
        """A share of 0..1 as a bar, in letters that the output can show."""
        length = 20 if self.console.width >= 60 else 10
        full = round(share * length)
        solid, empty = ("█", "░") if "utf" in self.console.encoding.lower() else ("#", ".")
        return solid * full + empty * (length - full)


def open_terminal() -> Terminal:
    """Standard input and output, made to replace what they cannot read or show."""
    from rich.console import Console

    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    interactive = all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))
    if interactive:
        with contextlib.suppress(ImportError):
            import readline  # noqa: F401  arrows, and lines longer than the terminal driver takes
    # Rich takes a dumb terminal for 80 columns wide, whatever it says of itself.
    dumb = os.environ.get("TERM") in ("dumb", "unknown")
    width = max(shutil.get_terminal_size().columns, NARROWEST) if dumb else None
    return Terminal(Console(highlight=False, markup=False, emoji=False, width=width), interactive)


def read_line() -> str | None:
    """A line of standard input, UTF-8 with what is not UTF-8 replaced."""
    raw = sys.stdin.buffer.readline() if sys.stdin else b""
    if not raw:
        return None
    return raw.decode("utf-8", "replace").removeprefix("\ufeff").rstrip("\r\n").replace("\x00", "")


def printable(text: str) -> str:
    """`text` without control characters, so that nobody's words steer the terminal."""
    return "".join(char if char.isprintable() or char == "\n" else "\ufffd" for char in text.expandtabs(4))


def joined(markdown: str) -> str:
    """Markdown with each paragraph on one line, for wrapping anew; programs, lists and tables keep their lines."""
    lines: list[str] = []
    in_program = False
    for line in markdown.split("\n"):
        goes_on = bool(lines and lines[-1] and line) and not line.startswith(BLOCKS)
        goes_on = goes_on and not (line[:1].isdigit() or lines[-1].startswith(("|", "#", "```")))
        if goes_on and not in_program:
            lines[-1] += f" {line}"
        else:
            lines.append(line)
        in_program ^= line.startswith("```")
    return "\n".join(lines)
