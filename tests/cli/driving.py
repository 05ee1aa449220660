"""Drive the real program through pipes or a pseudo-terminal, and look at what it stored."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import TracebackType

from sobes.bank.item import Lang
from sobes.bank.parse import read_bank
from sobes.interview.events import event_of_row
from sobes.interview.kit import Kit, kit_from_json
from sobes.interview.state import Ask, State, Step, fold, next_step
from sobes.places import Places
from sobes.store import Store

ROOT = Path(__file__).parents[2]
BANK, _ = read_bank(ROOT / "bank")
PATIENCE = 90  # seconds until a marker that does not come is a failure
# A session leader takes the pseudo-terminal at its standard input as its own, so that Ctrl+C reaches it.
TAKE_TERMINAL = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execv(sys.executable, sys.argv[1:])"
)


def environment(**more: str) -> dict[str, str]:
    """The test's environment without what would choose language, colour or size for the program."""
    chosen = (
        "LANG",
        "LANGUAGE",
        "LC_",
        "NO_COLOR",
        "FORCE_COLOR",
        "COLUMNS",
        "LINES",
        "TERM",
        "SOBES_",
        "EDITOR",
        "VIS",
    )
    kept = {key: value for key, value in os.environ.items() if not key.startswith(chosen)}
    # A dumb terminal keeps escape sequences out of what is compared.
    return {**kept, "PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8", "TERM": "dumb", **more}


def command(data: Path, *args: str) -> list[str]:
    return [sys.executable, "-m", "sobes", "--data", str(data), *args]


def run(data: Path, *args: str, given: bytes | str = b"", **env: str) -> subprocess.CompletedProcess[str]:
    """Run to the end with all of the input at once."""
    raw = given.encode() if isinstance(given, str) else given
    done = subprocess.run(
        command(data, *args), input=raw, capture_output=True, env=environment(**env), timeout=PATIENCE
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


class Sitting:
    """The program while it runs; `tty` puts a pseudo-terminal at its ends instead of pipes."""

    def __init__(self, data: Path, *args: str, tty: bool = False, **env: str) -> None:
        words = command(data, *args)
        self.tty = tty
        self.raw = b""
        self.seen = ""
        self.new = 0
        if tty:
            self.end, other = os.openpty()
            self.source = self.end
            words = [sys.executable, "-c", TAKE_TERMINAL, *words]
        else:
            other, self.end = os.pipe()
            self.source, out = os.pipe()
        self.process = subprocess.Popen(
            words, stdin=other, stdout=other if tty else out, stderr=subprocess.STDOUT, env=environment(**env),
            start_new_session=True,
        )  # fmt: skip
        for handle in {other} if tty else {other, out}:
            os.close(handle)

    def __enter__(self) -> Sitting:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.kill()
        self.process.wait()
        for handle in {self.end, self.source}:
            os.close(handle)

    def send(self, text: str | bytes) -> None:
        os.write(self.end, text.encode() if isinstance(text, str) else text)

    def wait_for(self, marker: str) -> str:
        """Read until a match of `marker` comes that was not waited for before; what was printed up to it."""
        found = self.comes(marker, PATIENCE)
        if not found:
            raise AssertionError(f"{marker!r} did not come in:\n{self.seen}")
        text = self.seen[self.new : found.end()]
        self.new = found.end()
        return text

    def comes(self, marker: str, seconds: float) -> re.Match[str] | None:
        until = time.monotonic() + seconds
        while not (found := re.compile(marker).search(self.seen, self.new)):
            if not select.select([self.source], [], [], max(until - time.monotonic(), 0))[0] or not self.read():
                return None
        return found

    def read(self) -> bool:
        try:
            raw = os.read(self.source, 65536)
        except OSError:  # the other end of a pseudo-terminal is gone
            return False
        self.raw += raw
        # A letter that is cut in two comes whole with the next piece.
        self.seen = self.raw.decode("utf-8", "ignore").replace("\r\n", "\n")
        return bool(raw)

    def leave(self) -> int:
        """Read to the end; the exit code."""
        while self.read():
            pass
        return self.process.wait(PATIENCE)

    def interrupt(self, marker: str) -> str:
        """Ctrl+C until `marker` comes, as a person would press it.

        Python notices the signal late, with the next key, if it comes in the instant before the waiting begins.
        """
        for _ in range(PATIENCE // 3):
            if self.tty:
                self.send("\x03")
            else:
                self.process.send_signal(signal.SIGINT)
            if self.comes(marker, 3):
                break
        return self.wait_for(marker)

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(PATIENCE)


@contextmanager
def opened(data: Path) -> Iterator[Store]:
    with closing(Store.open(Places.of(data, None))) as store:
        yield store


def stored(data: Path) -> tuple[str, Kit, State]:
    """The newest interview as the log tells it."""
    with opened(data) as store:
        head = store.interviews()[0]
        kit = kit_from_json(head.kit)
        return head.id, kit, fold(kit, (event_of_row(row.kind, row.data) for row in store.events(head.id)))


def step(data: Path) -> Step:
    _, kit, state = stored(data)
    return next_step(kit, state)


def asked(data: Path) -> str:
    """Id of the question that is asked now."""
    now = step(data)
    assert isinstance(now, Ask), now
    return now.question.id


def draft(data: Path) -> str:
    interview_id, _, _ = stored(data)
    with opened(data) as store:
        found = store.draft(interview_id, asked(data))
    return found[0] if found else ""


def sample(item_id: str, lang: Lang, kind: str = "full") -> str:
    """A labelled answer of the bank, or a few words where the question is not of the bank."""
    item = BANK.item(item_id)
    if item is None:
        return "два слова\nи ещё" if lang == "ru" else "two words\nand more"
    return next(one.text.strip() for one in item.text(lang).samples if one.kind == kind)
