"""The real program in a process of its own, which a test may kill, and a real browser to look at it."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

from sobes.bank.item import Item, Lang, SampleKind
from sobes.bank.parse import read_bank

ROOT = Path(__file__).parents[2]
BANK, _ = read_bank(ROOT / "bank")
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


def chromium() -> str:
    """Path of a Chromium on this machine. The browser tests fail, not skip, without one."""
    given = os.environ.get("SOBES_CHROMIUM")
    found = given or next((path for name in NAMES if (path := shutil.which(name))), None)
    assert found, "The browser tests need Chromium: install it, or name it in SOBES_CHROMIUM."
    return found


@dataclass
class Program:
    """A running program over one data folder."""

    data: Path
    process: subprocess.Popen[str] | None = None
    address: str = ""

    def start(self, port: int = 0) -> None:
        """Start it and wait until it says its address; `port` 0 takes a free one."""
        self.process = subprocess.Popen(
            [sys.executable, "-m", "sobes", "--data", str(self.data), "serve", "--port", str(port), "--no-browser"],
            stdout=subprocess.PIPE, text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUNBUFFERED": "1"},
        )  # fmt: skip
        assert self.process.stdout
        for line in self.process.stdout:
            if found := re.search(r"is open at (http://\S+)", line):
                self.address = found[1]
                return
        raise AssertionError("the program did not say its address")

    def kill(self) -> None:
        """The power goes off."""
        assert self.process
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)
        assert self.process.stdout
        self.process.stdout.close()
        self.process = None

    @property
    def port(self) -> int:
        return int(self.address.rpartition(":")[2])


@contextmanager
def running(data: Path) -> Iterator[Program]:
    program = Program(data)
    program.start()
    try:
        yield program
    finally:
        if program.process:
            program.kill()


@contextmanager
def visitor(
    browser: Browser, address: str, lang: Lang, width: int = 1100, scheme: str = "light", script: bool = True
) -> Iterator[tuple[Page, list[str]]]:
    """A page in a fresh browser profile, and the errors that its console shows."""
    context: BrowserContext = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        java_script_enabled=script,
    )
    context.add_cookies([{"name": "lang", "value": lang, "url": address}])
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    try:
        yield page, errors
    finally:
        context.close()


def sample(item: Item, lang: Lang, kind: SampleKind) -> str:
    """The bank's own sample answer of a kind."""
    return next(one.text for one in item.text(lang).samples if one.kind == kind)


def asked(page: Page) -> Item:
    """The item whose question the page shows."""
    item = BANK.item(page.input_value("form[data-answer] input[name=item_id]"))
    assert item
    return item


def begin(page: Page, address: str, **fields: str) -> None:
    """Start an interview with the form's defaults but for the fields given."""
    page.goto(f"{address}/interviews/new")
    if fields.keys() & {"seed", "lang"}:
        page.click("main details summary")
    for name, value in fields.items():
        place = page.locator(f"main [name={name}]")
        if place.first.get_attribute("type") == "radio":
            page.check(f"main [name={name}][value='{value}']")
        elif place.evaluate("node => node.tagName") == "SELECT":
            place.select_option(value)
        else:
            place.fill(value)
    with page.expect_navigation():
        page.click("main form button.primary")


def answer(page: Page, text: str) -> None:
    page.fill("textarea[name=text]", text)
    with page.expect_navigation():
        page.click("button[data-send]")


def pass_on(page: Page) -> None:
    """From the page after an answer to the next question or the report, leaving open points open."""
    while page.locator("form[data-answer]").count() == 0 and not page.url.endswith("/report"):
        with page.expect_navigation():
            page.click("button[name=skip]" if page.locator("form[data-confirm]").count() else "main a.primary")
