"""Practice as a person does it, in a real browser with the real program and the real judge."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from sobes.bank.item import Lang
from sobes.practice.handout import solution_name
from sobes.practice.in_browser import runs_in_browser
from sobes.web.pages.practice import python_address
from sobes.web.practice_views import open_files
from tests.browser.program import Program, visitor
from tests.browser.workbench import LOAD, faults, open_task, play, run, solution, submit, text_of, write
from tests.web.solving import EASY, TASKS, first_of, wrong

TASK = TASKS[EASY]
LANGS: tuple[Lang, ...] = ("ru", "en")


def test_run_works_in_the_browser_with_the_network_off(program: Program, browser: Browser) -> None:
    with visitor(browser, program.address, "en") as (page, _):
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        open_task(page, program.address, TASK)
        page.click(".cm-content")
        run(page)  # the first one waits until Python is there
        assert all(url.startswith((program.address, "data:", "blob:")) for url in asked)
        page.context.set_offline(True)
        write(page, wrong(EASY))
        assert run(page) in ("passed", "failed")
        write(page, solution(TASK))
        assert run(page) == "passed"
        write(page, "class Bounded:\n    pass\n")
        assert run(page) == "failed"
        assert "TypeError" in page.inner_text("#result")


def test_a_run_shows_what_was_printed_and_marks_the_line_of_the_error(program: Program, browser: Browser) -> None:
    with visitor(browser, program.address, "en") as (page, errors):
        open_task(page, program.address, TASK)
        write(page, "print('made it')\nclass Bounded:\n    def __init__(self, low=None, high=None):\n        1 / 0\n")
        assert run(page) == "failed"
        assert "made it" in page.inner_text("#result")
        assert "ZeroDivisionError" in page.inner_text("#result")
        write(page, "def broken(:\n")
        assert run(page) == "failed"
        assert "Line 1" in page.inner_text("#result")
        expect(page.locator(".cm-lint-marker-error")).to_be_visible()
        assert not faults(errors)


ESCAPES = """
attempts = [
    "import js; js.fetch('/system/export')",
    "from js import XMLHttpRequest; XMLHttpRequest.new()",
    "from pyodide.code import run_js; run_js('fetch(\\"/system/export\\")')",
    "from pyodide.code import run_js; run_js('self.constructor')",
    "from pyodide.http import pyfetch; pyfetch('/system/export').send(None)",
    "from pyodide.http import open_url; open_url('/system/export')",
    "import urllib.request; urllib.request.urlopen('http://127.0.0.1/')",
]
for attempt in attempts:
    try:
        exec(attempt)
        print('went through:', attempt)
    except BaseException as error:
        print('stopped', type(error).__name__)
"""


def test_a_solution_in_the_browser_reaches_nothing_of_the_program(program: Program, browser: Browser) -> None:
    with visitor(browser, program.address, "en") as (page, _):
        open_task(page, program.address, TASK)
        write(page, solution(TASK))
        run(page)
        asked: list[str] = []
        page.context.on("request", lambda request: asked.append(request.url))
        write(page, ESCAPES + solution(TASK))
        run(page)
        assert page.inner_text("#result").count("stopped") == ESCAPES.count('    "')
        assert "went through" not in page.inner_text("#result")
        assert all(url.endswith(("/draft", "/keys")) for url in asked)


def test_an_endless_loop_is_stopped_and_the_next_run_works(program: Program, browser: Browser) -> None:
    with visitor(browser, program.address, "en") as (page, _):
        open_task(page, program.address, TASK)
        write(page, solution(TASK))
        assert run(page) == "passed"
        write(page, "while True:\n    pass\n")
        page.keyboard.press("Control+Enter")
        page.click("[data-stop]")
        expect(page.locator("section[data-run]")).to_contain_text("Stopped")
        write(page, solution(TASK))
        assert run(page) == "passed"


@pytest.mark.parametrize("task_id", [task.id for task in TASKS.values() if task.kind == "async"][:2])
def test_asynchronous_tasks_run_on_the_virtual_clock_in_the_browser(
    program: Program, browser: Browser, task_id: str
) -> None:
    with visitor(browser, program.address, "ru") as (page, _):
        open_task(page, program.address, TASKS[task_id])
        write(page, solution(TASKS[task_id]))
        assert run(page) == "passed"


RUN_ALL = """async ([packages, wanted]) => {
    const { BrowserPython } = await import("/static/browser-python.js");
    const python = new BrowserPython(packages), found = {};
    for (const [id, run] of Object.entries(wanted)) found[id] = await python.run(run, () => {});
    return found;
}"""


def test_every_reference_passes_the_visible_tests_in_the_browser_or_is_run_by_the_program(
    shared: Program, browser: Browser
) -> None:
    wanted = {}
    for task in TASKS.values():
        if runs_in_browser(task):
            name = solution_name(task)
            files = {file.name: file.text for file in open_files(task)}
            tests = name if task.kind == "tests" else "test_visible.py"
            wanted[task.id] = {"files": {**files, name: solution(task)}, "solution": name, "tests": tests}
    with visitor(browser, shared.address, "en") as (page, _):
        open_task(page, shared.address, TASK)
        found = page.evaluate(RUN_ALL, [python_address(), wanted])
    ran = {task_id: answer for task_id, answer in found.items() if not answer.get("unable")}
    assert len(ran) > len(wanted) * 0.8
    failed = {
        task_id: (answer.get("fault"), [check["message"][-300:] for check in answer["checks"] if check["message"]])
        for task_id, answer in ran.items()
        if answer.get("fault") or {check["outcome"] for check in answer["checks"]} != {"passed"}
    }
    assert not failed


def test_what_the_browser_cannot_run_is_run_by_the_program(program: Program, browser: Browser) -> None:
    with visitor(browser, program.address, "en") as (page, errors):
        open_task(page, program.address, TASK)
        write(page, "import threading\nthreading.Thread(target=print).start()\n" + solution(TASK))
        page.keyboard.press("Control+Enter")
        expect(page.locator("section[data-verdict=AC]")).to_be_visible(timeout=LOAD)
        assert "Visible tests passed" in page.inner_text("#result")
        assert not faults(errors)


@pytest.mark.parametrize("lang", LANGS)
def test_a_solution_is_sent_in_judged_and_compared_with_the_one_before(
    program: Program, browser: Browser, lang: Lang
) -> None:
    with visitor(browser, program.address, lang) as (page, errors):
        open_task(page, program.address, TASK)
        write(page, wrong(EASY))
        assert submit(page) == "WA"
        assert page.locator("#solutions summary").count() == 1  # still to be given up
        write(page, solution(TASK))
        assert submit(page) == "AC"
        expect(page.locator("#solutions details")).to_have_count(len(TASK.references))
        page.click("[data-last] a[href$='/submissions']")
        assert page.locator("table.submissions tbody tr").count() == 2
        gone = page.locator(".diff tr.gone code").all_inner_texts()
        new = page.locator(".diff tr.new code").all_inner_texts()
        assert set(new) - {""} <= set(solution(TASK).splitlines())
        assert set(gone) - {""} <= set(wrong(EASY).splitlines())
        page.goto(f"{program.address}/practice?state=solved")
        assert page.locator(".tasks a").count() == 1
        assert not faults(errors)


def test_hints_come_one_by_one_and_leave_the_editor_alone(program: Program, browser: Browser) -> None:
    with visitor(browser, program.address, "en") as (page, _):
        open_task(page, program.address, TASK)
        write(page, "# half of a thought\n")
        page.click("form[data-hint] button")
        expect(page.locator("#hints ol > li")).to_have_count(1)
        page.click("form[data-hint] button")
        expect(page.locator("#hints ol > li")).to_have_count(2)
        assert text_of(page) == "# half of a thought\n"
        write(page, solution(TASK))
        assert submit(page) == "AC"
        expect(page.locator("[data-state]")).to_contain_text("solved with 2 hints")


def test_giving_up_takes_two_steps_and_shows_the_solutions(program: Program, browser: Browser) -> None:
    with visitor(browser, program.address, "en") as (page, _):
        open_task(page, program.address, TASK)
        expect(page.locator("form[action$='/give-up']")).to_be_hidden()
        page.click("#solutions summary")
        with page.expect_navigation():
            page.click("form[action$='/give-up'] button")
        assert page.locator("#solutions details").count() == len(TASK.references)


def test_a_draft_survives_a_crash_of_the_program_and_the_starter_can_be_undone(
    program: Program, browser: Browser
) -> None:
    with visitor(browser, program.address, "en") as (page, _):
        open_task(page, program.address, TASK)
        with page.expect_response(lambda answer: answer.url.endswith("/draft")):
            write(page, "# mine\n")
        port = program.port
        program.kill()
        program.start(port)
        open_task(page, program.address, TASK)
        assert text_of(page) == "# mine\n"
        page.click("[data-reset]")
        assert text_of(page) == TASK.starter
        page.click("[data-status] button")
        assert text_of(page) == "# mine\n"


def test_a_git_task_is_solved_in_the_terminal_while_the_graph_grows(program: Program, browser: Browser) -> None:
    task = first_of("git")
    with visitor(browser, program.address, "ru") as (page, errors):
        open_task(page, program.address, task)
        commits = graph(page)
        play(page, "git commit --allow-empty -q -m 'An empty one'")
        assert graph(page) == commits + 1
        assert "An empty one" in page.inner_text(".graph")
        page.keyboard.press("ArrowUp")
        assert "An empty one" in page.input_value("[data-command]")
        page.click("[data-undo]")
        expect(page.locator("[data-transcript] .command")).to_have_count(0, timeout=LOAD)
        assert graph(page) == commits
        for command in commands(page, solution(task)):
            play(page, command)
        expect(page.locator(".goals li.failed")).to_have_count(0)
        assert submit(page) == "AC"
        assert not faults(errors)


def graph(page: Page) -> int:
    """How many commits are drawn."""
    return page.locator(".graph svg .git-commit:not(.git-lost)").count()


def commands(page: Page, script: str) -> list[str]:
    from sobes.web.git_views import commands_of

    return list(commands_of(script))


def test_the_terminal_keeps_its_commands_over_a_reload_and_starts_over_on_demand(
    program: Program, browser: Browser
) -> None:
    with visitor(browser, program.address, "en") as (page, _):
        open_task(page, program.address, first_of("git"))
        play(page, "git status")
        page.reload()
        expect(page.locator("[data-transcript] .command")).to_have_count(1)
        page.click("[data-again]")
        expect(page.locator("[data-transcript] .command")).to_have_count(0, timeout=LOAD)


def test_a_query_shows_its_rows(program: Program, browser: Browser) -> None:
    task = first_of("sql")
    with visitor(browser, program.address, "ru") as (page, errors):
        open_task(page, program.address, task)
        write(page, solution(task))
        page.keyboard.press("Control+Enter")
        expect(page.locator("#result .rows td").first).to_be_visible(timeout=LOAD)
        assert submit(page) == "AC"
        assert not faults(errors)


def test_a_question_of_an_interview_is_answered_by_a_judged_program(program: Program, browser: Browser) -> None:
    with visitor(browser, program.address, "ru") as (page, errors):
        page.goto(f"{program.address}/interviews/new")
        page.check("[name=sections][value=python-advanced]")
        with page.expect_navigation():
            page.click("main form button.primary")
        question = page.url
        link = page.locator("a[href*='/tasks/']").first
        task = TASKS[str(link.get_attribute("href")).rpartition("/")[2]]
        link.click()
        expect(page.locator(".cm-content")).to_be_visible()
        assert page.locator("[data-help]").count() == 0
        with page.expect_request("**/keys") as typed:
            write(page, solution(task))
        assert f"interview={question.rpartition('/')[2]}" in str(typed.value.post_data)
        assert submit(page) == "AC"
        with page.expect_navigation():
            page.click("form[data-into-answer] button")
        assert page.url == question
        assert re.search(r"»: .+, (\d+)/\1\.", page.input_value("textarea[name=text]"))
        assert solution(task).strip() in page.input_value("textarea[name=text]")
        assert not faults(errors)


@pytest.mark.parametrize("lang", LANGS)
def test_everything_works_without_javascript(program: Program, browser: Browser, lang: Lang) -> None:
    with visitor(browser, program.address, lang, script=False) as (page, _):
        page.goto(f"{program.address}/practice/{EASY}")
        page.fill("textarea[name=source]", wrong(EASY))
        with page.expect_navigation():
            page.click("[data-run]")
        assert page.locator("section[data-verdict]").count() == 1
        assert text_of(page).strip() == wrong(EASY).strip()
        page.fill("textarea[name=source]", solution(TASK))
        with page.expect_navigation():
            page.click("[data-submit]")
        expect(page.locator("section[data-verdict=AC]")).to_be_visible(timeout=LOAD)  # the page asks again by itself
        page.goto(f"{program.address}/practice/{EASY}")
        assert page.locator("#solutions details").count() == len(TASK.references)


def test_a_git_task_works_without_javascript(program: Program, browser: Browser) -> None:
    task = first_of("git")
    with visitor(browser, program.address, "en", script=False) as (page, _):
        page.goto(f"{program.address}/practice/{task.id}")
        page.fill("textarea[name=source]", "git log --oneline\n")
        with page.expect_navigation():
            page.click("button[formaction$='/run']")
        assert "git log --oneline" in page.inner_text("[data-part=transcript]")
        assert page.locator(".graph svg").count() == 1


def test_nothing_moves_when_the_editor_takes_over(program: Program, browser: Browser) -> None:
    with visitor(browser, program.address, "en") as (page, _):
        page.add_init_script(
            "window.moved = 0; new PerformanceObserver(list => { for (const one of list.getEntries()) window.moved += "
            "one.value; }).observe({ type: 'layout-shift', buffered: true });"
        )
        open_task(page, program.address, TASK)
        assert page.evaluate("() => window.moved") < 0.05


def test_the_editor_follows_the_theme_of_the_page(program: Program, browser: Browser) -> None:
    colour = "() => getComputedStyle(document.querySelector('.cm-editor')).backgroundColor"
    with visitor(browser, program.address, "en") as (page, _):
        open_task(page, program.address, TASK)
        light = page.evaluate(colour)
        with page.expect_navigation():
            page.click("button[name=theme]")
        expect(page.locator(".cm-content")).to_be_visible()
        assert page.evaluate(colour) != light


def test_words_of_the_text_are_offered_and_found(program: Program, browser: Browser) -> None:
    with visitor(browser, program.address, "en") as (page, _):
        open_task(page, program.address, TASK)
        write(page, "unusual_name = 1\n")
        page.keyboard.type("unus")
        expect(page.locator(".cm-tooltip-autocomplete")).to_contain_text("unusual_name")
        page.keyboard.press("Escape")
        page.keyboard.press("Control+f")
        expect(page.locator(".cm-search input").first).to_be_visible()


def test_the_list_works_by_keyboard_and_finds_nothing_politely(program: Program, browser: Browser) -> None:
    with visitor(browser, program.address, "en") as (page, _):
        page.goto(f"{program.address}/practice")
        page.fill("input[name=q]", "zzzqqq")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert re.search(r"No task is like that", page.inner_text("main"))
