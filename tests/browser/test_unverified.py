"""Practice on a system without a sandbox, in a real browser: its own Python says what nobody verifies."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from sobes.bank.item import Lang
from sobes.runner.layers import ASKED
from tests.browser.program import Program, running, visitor
from tests.browser.workbench import LOAD, faults, open_task, run, solution, submit, write
from tests.web.solving import EASY, TASKS, first_of, wrong

TASK = TASKS[EASY]
ASYNC = first_of("async")


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """The program on a system without a sandbox."""
    monkeypatch.setenv(ASKED, "none")
    with running(tmp_path / "data") as one:
        yield one


def serious(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found if one["impact"] in ("serious", "critical")
    ]


def marks(page: Page) -> list[str]:
    return page.locator("[data-last] .tag").all_inner_texts()


@pytest.mark.parametrize(("lang", "word"), [("ru", "не проверено"), ("en", "not verified")])
def test_a_solution_is_run_in_the_browser_kept_and_judged_when_there_is_a_sandbox(
    bare: Program, browser: Browser, monkeypatch: pytest.MonkeyPatch, lang: Lang, word: str
) -> None:
    with visitor(browser, bare.address, lang) as (page, errors):
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        open_task(page, bare.address, TASK)
        write(page, wrong(EASY))
        submit(page)
        write(page, "class Bounded:\n    pass\n")
        assert submit(page) in ("WA", "RE")
        expect(page.locator("section[data-unverified] h2")).to_contain_text(word)
        write(page, solution(TASK))
        assert submit(page) == "AC"
        expect(page.locator("section[data-unverified] h2")).to_contain_text(word)
        assert marks(page) == [word] * 3
        assert page.locator("[data-state]").inner_text() == word
        assert page.locator("#solutions summary").count() == 1  # still to be given up
        assert all(url.startswith((bare.address, "data:", "blob:")) for url in asked)
        assert not any("hidden" in url for url in asked)
        assert not faults(errors)
        port = bare.port
        bare.kill()
        monkeypatch.delenv(ASKED)
        bare.start(port)
        page.click("[data-last] li:first-child a")
        expect(page.locator("section[data-verdict=AC]:not([data-unverified])")).to_be_visible(timeout=LOAD)
        open_task(page, bare.address, TASK)
        expect(page.locator("#solutions details")).to_have_count(len(TASK.references))


def test_running_goes_on_with_the_network_off_once_python_is_there(bare: Program, browser: Browser) -> None:
    with visitor(browser, bare.address, "en") as (page, _):
        open_task(page, bare.address, ASYNC)
        write(page, solution(ASYNC))
        assert run(page) == "passed"
        page.context.set_offline(True)
        assert run(page) == "passed"
        page.context.set_offline(False)
        assert submit(page) == "AC"
        expect(page.locator("section[data-unverified]")).to_be_visible()


def test_a_run_that_is_stopped_is_not_sent(bare: Program, browser: Browser) -> None:
    with visitor(browser, bare.address, "en") as (page, _):
        open_task(page, bare.address, TASK)
        write(page, solution(TASK))
        assert run(page) == "passed"
        write(page, "while True:\n    pass\n")
        page.keyboard.press("Control+Shift+Enter")
        page.click("[data-stop]")
        expect(page.locator("section[data-run]")).to_contain_text("Stopped")
        assert marks(page) == []


def test_what_the_browser_cannot_run_is_said_and_refused_with_advice(bare: Program, browser: Browser) -> None:
    with visitor(browser, bare.address, "en") as (page, errors):
        open_task(page, bare.address, TASK)
        write(page, "import threading\nthreading.Thread(target=print).start()\n" + solution(TASK))
        page.keyboard.press("Control+Enter")
        expect(page.locator("[data-status]")).to_contain_text("there is no sandbox on this system", timeout=LOAD)
        assert submit(page) == "IE"
        assert page.locator("section[data-unverified]").count() == 0
        open_task(page, bare.address, first_of("sql"))
        expect(page.locator(".notice").last).to_contain_text("a browser cannot run this task")
        assert not faults(errors)


@pytest.mark.parametrize("width", [390, 1100])
@pytest.mark.parametrize("lang", ["ru", "en"])
def test_the_pages_are_accessible_and_nothing_is_wider_than_the_screen(
    bare: Program, browser: Browser, lang: Lang, width: int
) -> None:
    with visitor(browser, bare.address, lang, width, "dark" if lang == "en" else "light") as (page, _):
        open_task(page, bare.address, TASK)
        write(page, solution(TASK))
        assert submit(page) == "AC"
        assert width < 1000 or serious(page) == []
        for where in ("", f"/{EASY}", f"/{EASY}/submissions", f"/{first_of('sql').id}", f"/{first_of('git').id}"):
            page.goto(f"{bare.address}/practice{where}")
            wide = page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, where
            assert width < 1000 or serious(page) == [], where
