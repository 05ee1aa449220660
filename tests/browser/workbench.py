"""Working on a task in a real browser: the editor, its buttons, the verdict."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from sobes.practice.task import Task
from tests.web.solving import TASKS

LOAD = 90_000  # ms, for Python to start in a browser on a busy machine


def open_task(page: Page, address: str, task: Task) -> None:
    page.goto(f"{address}/practice/{task.id}")
    expect(page.locator(".cm-content, [data-command]:visible").first).to_be_visible()


def write(page: Page, source: str) -> None:
    """Replace all that is in the editor."""
    page.click(".cm-content")
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(source)


def text_of(page: Page) -> str:
    """What the form would send."""
    return page.input_value("textarea[name=source]")


def run(page: Page) -> str:
    """Run in the browser; "passed" or "failed"."""
    page.evaluate("() => document.getElementById('result').replaceChildren()")
    page.keyboard.press("Control+Enter")
    shown = page.locator("section[data-run]")
    expect(shown).to_be_visible(timeout=LOAD)
    return str(shown.get_attribute("data-run"))


def submit(page: Page) -> str:
    """Send in and wait for the judge; the verdict."""
    page.evaluate("() => document.getElementById('result').replaceChildren()")
    with page.expect_response(lambda answer: answer.url.endswith("/submit")):
        page.keyboard.press("Control+Shift+Enter")
    shown = page.locator("section[data-verdict]:not([data-verdict=''])")
    expect(shown).to_be_visible(timeout=LOAD)
    expect(page.locator("[data-submit]")).to_be_enabled(timeout=LOAD)
    return str(shown.get_attribute("data-verdict"))


def play(page: Page, command: str) -> None:
    """Give the terminal a command and wait for what it says."""
    before = page.locator("[data-transcript] .command").count()
    page.fill("[data-command]", command)
    page.keyboard.press("Enter")
    expect(page.locator("[data-transcript] .command")).to_have_count(before + 1, timeout=LOAD)


def faults(errors: list[str]) -> list[str]:
    """Errors of the console but one that is the browser's own: it gives text that replaces coloured text a style."""
    return [error for error in errors if "Applying inline style" not in error]


def solution(task: Task) -> str:
    return TASKS[task.id].references[0].source
