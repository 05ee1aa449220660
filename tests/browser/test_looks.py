"""Every page in both languages and themes: no serious accessibility fault, no sideways scrolling on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from sobes.bank.item import Lang
from tests.browser.program import Program, answer, asked, begin, pass_on, sample, visitor
from tests.browser.workbench import open_task, submit, write
from tests.web.solving import EASY, TASKS, first_of, right, wrong

PAGES = (
    "home", "new", "question", "follow-up", "paused", "feedback", "wrong", "report", "history", "bank", "search",
    "nothing-found", "item", "import", "system", "missing", "practice", "task", "task-solved", "task-tests", "task-sql",
    "task-git", "submission", "submissions",
)  # fmt: skip


@dataclass(frozen=True)
class Seen:
    """Addresses of one page of every kind, in a program where an interview has been taken."""

    address: str
    paths: dict[str, str]


@pytest.fixture(scope="module", params=["ru", "en"])
def seen(request: pytest.FixtureRequest, browser: Browser, shared: Program) -> Iterator[tuple[Lang, Seen]]:
    lang: Lang = request.param
    at = shared.address
    with visitor(browser, at, lang) as (page, _):
        begin(page, at, seed="3", lang=lang)
        done, first = page.url.removeprefix(at), asked(page)
        answer(page, sample(first, lang, "full"))
        pass_on(page)
        second = asked(page)
        answer(page, sample(second, lang, "wrong"))
        page.goto(at + done)
        pass_on(page)
        page.on("dialog", lambda dialog: dialog.accept())
        with page.expect_navigation():
            page.click("form[action$='/stop'] button")
        begin(page, at, seed="3", lang=lang)
        running, main = page.url.removeprefix(at), asked(page)
        answer(page, sample(main, lang, "full"))
        pass_on(page)
        begin(page, at, seed="3", lang=lang)
        fresh = page.url.removeprefix(at)
        begin(page, at, seed="3", lang=lang)
        paused = page.url.removeprefix(at)
        with page.expect_navigation():
            page.click("button[formaction$='/pause']")
        open_task(page, at, TASKS[EASY])
        write(page, wrong(EASY))
        submit(page)
        write(page, right(EASY))
        submit(page)
        judged = page.get_attribute("[data-last] .list a", "href")
        assert judged
    paths = {
        "home": "/", "new": "/interviews/new", "question": fresh, "follow-up": running, "paused": paused,
        "feedback": f"{done}/answers/{first.id}", "wrong": f"{done}/answers/{second.id}", "report": f"{done}/report",
        "history": "/interviews", "bank": "/bank", "search": "/bank?q=ГИЛ", "nothing-found": "/bank?q=zzzzqqq",
        "item": "/bank/12.4", "import": "/import", "system": "/system", "missing": "/bank/99.9",
        "practice": "/practice", "task": f"/practice/{first_of('async').id}", "task-solved": f"/practice/{EASY}",
        "task-tests": f"/practice/{first_of('tests').id}", "task-sql": f"/practice/{first_of('sql').id}",
        "task-git": f"/practice/{first_of('git').id}", "submission": judged,
        "submissions": f"/practice/{EASY}/submissions",
    }  # fmt: skip
    yield lang, Seen(at, paths)


def open_all(page: Page) -> None:
    """Unfold everything, so that what is folded away is looked at as well."""
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_no_page_has_a_serious_accessibility_fault(
    seen: tuple[Lang, Seen], browser: Browser, name: str, scheme: str
) -> None:
    lang, places = seen
    with visitor(browser, places.address, lang, scheme=scheme) as (page, _):
        page.goto(places.address + places.paths[name])
        open_all(page)
        found = Axe().run(page).response["violations"]
        serious = [
            (one["id"], node["html"][:160], node["failureSummary"][:200])
            for one in found
            if one["impact"] in ("serious", "critical")
            for node in one["nodes"][:3]
        ]
        assert not serious


@pytest.mark.parametrize("name", PAGES)
def test_no_page_scrolls_sideways_on_a_phone(seen: tuple[Lang, Seen], browser: Browser, name: str) -> None:
    lang, places = seen
    with visitor(browser, places.address, lang, width=360) as (page, _):
        page.goto(places.address + places.paths[name])
        open_all(page)
        wide = page.evaluate(
            "[...document.querySelectorAll('main *')].filter(n => n.getBoundingClientRect().right > innerWidth + 1 "
            "&& !n.closest('pre, .scroll')).map(n => n.outerHTML.slice(0, 120)).slice(0, 3)"
        )
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), wide


@pytest.mark.parametrize("name", PAGES)
def test_no_page_reports_an_error_or_asks_another_machine(seen: tuple[Lang, Seen], browser: Browser, name: str) -> None:
    lang, places = seen
    with visitor(browser, places.address, lang) as (page, errors):
        asked_for: list[str] = []
        page.on("request", lambda request: asked_for.append(request.url))
        page.goto(places.address + places.paths[name], wait_until="networkidle")
        assert all(url.startswith((places.address, "data:")) for url in asked_for)
        assert not [error for error in errors if not (name == "missing" and "404" in error)]
