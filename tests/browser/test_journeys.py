"""What a person does, in a real browser with the real program."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from sobes.bank.item import Lang
from tests.browser.program import Program, answer, asked, begin, pass_on, sample, visitor

LANGS: tuple[Lang, ...] = ("ru", "en")
REPORT = {"ru": "Отчёт", "en": "Report"}


@pytest.mark.parametrize("lang", LANGS)
def test_an_interview_from_start_over_a_crash_to_the_report(program: Program, browser: Browser, lang: Lang) -> None:
    with visitor(browser, program.address, lang) as (page, errors):
        begin(page, program.address, seed="3", lang=lang)
        main = asked(page)
        assert main.is_main
        answer(page, sample(main, lang, "full"))
        pass_on(page)
        follow_up = asked(page)
        assert follow_up.main_id == main.id

        page.fill("textarea[name=text]", "half of an answer")
        expect(page.locator("[data-status]")).not_to_be_empty()
        interview, port = page.url, program.port
        program.kill()
        program.start(port)
        page.goto(interview)
        assert asked(page).id == follow_up.id
        assert page.input_value("textarea[name=text]") == "half of an answer"

        answer(page, sample(follow_up, lang, "wrong"))
        pass_on(page)
        assert asked(page).is_main
        answered = 2
        while not page.url.endswith("/report"):
            answer(page, sample(asked(page), lang, "partial"))
            answered += 1
            pass_on(page)
        assert REPORT[lang] in page.inner_text("h1")
        assert page.locator("details.answer").count() == answered
        assert page.locator("details.answer").first.get_attribute("id") == f"answer-{main.id}"
        assert not [error for error in errors if "ERR_CONNECTION_REFUSED" not in error]


def test_a_wrong_main_opens_no_follow_up(program: Program, browser: Browser) -> None:
    with visitor(browser, program.address, "ru") as (page, _):
        begin(page, program.address)
        first = asked(page)
        answer(page, "Не знаю.")
        pass_on(page)
        assert asked(page).is_main
        assert asked(page).id != first.id


def test_an_interview_by_keyboard_alone(program: Program, browser: Browser) -> None:
    with visitor(browser, program.address, "ru") as (page, _):
        page.goto(program.address)
        press_until(page, "Tab", "main a.primary")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        press_until(page, "Tab", "main form button.primary")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        first = asked(page)
        page.keyboard.type(sample(first, "ru", "full"))
        with page.expect_navigation():
            page.keyboard.press("Control+Enter")
        expect(page.locator("main a.primary")).to_be_focused()
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert asked(page).main_id == first.id


def press_until(page, key: str, selector: str) -> None:  # type: ignore[no-untyped-def]
    """Press the key until the element has the focus; at most a hundred times."""
    for _ in range(100):
        page.keyboard.press(key)
        if page.locator(selector).first.evaluate("node => node === document.activeElement"):
            return
    raise AssertionError(f"{selector} cannot be reached by {key}")


def test_a_draft_is_kept_on_a_pause_of_typing_and_the_pause_hides_the_question(
    program: Program, browser: Browser
) -> None:
    with visitor(browser, program.address, "ru") as (page, _):
        begin(page, program.address)
        question = page.inner_text("#question")
        page.fill("textarea[name=text]", "начало ответа")
        with page.expect_navigation():
            page.click("button[formaction$='/pause']")
        assert question not in page.inner_text("main")
        with page.expect_navigation():
            page.click("main button.primary")
        assert page.input_value("textarea[name=text]") == "начало ответа"


def test_taking_back_an_answer_asks_again_with_its_words(program: Program, browser: Browser) -> None:
    with visitor(browser, program.address, "ru") as (page, _):
        begin(page, program.address)
        first = asked(page)
        answer(page, "Совсем не то.")
        with page.expect_navigation():
            page.click("form[action$='/undo'] button")
        assert asked(page).id == first.id
        assert page.input_value("textarea[name=text]") == "Совсем не то."


def test_an_exam_shows_nothing_before_its_end(program: Program, browser: Browser) -> None:
    with visitor(browser, program.address, "ru") as (page, _):
        begin(page, program.address, feedback="exam")
        interview = page.url
        answer(page, "Не знаю.")
        assert page.locator("form[data-answer]").count() == 1
        page.goto(f"{interview}/report")
        assert page.locator("form[data-answer]").count() == 1
        page.on("dialog", lambda dialog: dialog.accept())
        with page.expect_navigation():
            page.click("form[action$='/stop'] button")
        assert page.url.endswith("/report")


@pytest.mark.parametrize("lang", LANGS)
def test_an_interview_works_without_javascript(program: Program, browser: Browser, lang: Lang) -> None:
    with visitor(browser, program.address, lang, script=False) as (page, _):
        page.goto(f"{program.address}/interviews/new")
        with page.expect_navigation():
            page.click("main form button.primary")
        page.fill("textarea[name=text]", "?")
        with page.expect_navigation():
            page.click("button[data-send]")
        assert page.locator("main a.primary").count() == 1


def test_the_language_switch_keeps_the_page(shared: Program, browser: Browser) -> None:
    with visitor(browser, shared.address, "ru") as (page, _):
        page.goto(f"{shared.address}/bank?section=databases")
        with page.expect_navigation():
            page.click("button[value=en]")
        assert page.url == f"{shared.address}/bank?section=databases"
        assert page.inner_text("h1") == "Question bank"


def test_a_proof_runs_on_the_item_page_and_shows_what_it_printed(shared: Program, browser: Browser) -> None:
    with visitor(browser, shared.address, "ru") as (page, errors):
        page.goto(f"{shared.address}/bank/09.0")
        form = page.locator("form[data-proof]").first
        form.locator("button").click()
        result = page.locator(".proof-result").first
        expect(result.locator("pre").first).to_be_visible(timeout=60_000)
        assert result.inner_text().strip()
        assert not errors


def test_a_file_is_read_and_its_flaws_are_listed(program: Program, browser: Browser) -> None:
    with visitor(browser, program.address, "ru") as (page, _):
        page.goto(f"{program.address}/import")
        text = "# Вопросы\n\n## Раздел\n\n### 1. Что такое GIL?\n**Углубляющие вопросы:**\n1. Почему он есть?\n"
        page.set_input_files(
            "input[type=file]", {"name": "list.txt", "mimeType": "text/plain", "buffer": text.encode()}
        )
        with page.expect_navigation():
            page.click("main form button.primary")
        assert "list.txt" in page.inner_text("main section h2")


def test_everything_is_saved_as_one_file_and_comes_back_in_another_folder(
    program: Program, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    from tests.browser.program import running

    with visitor(browser, program.address, "ru") as (page, _):
        begin(page, program.address)
        answer(page, "Мой ответ, который нельзя потерять.")
        page.goto(f"{program.address}/system")
        with page.expect_download() as saved:
            page.click("a[href='/system/export']")
        path = tmp_path_factory.mktemp("saved") / "all.zip"
        saved.value.save_as(path)
        with running(tmp_path_factory.mktemp("other") / "data") as other:
            page.goto(f"{other.address}/import")
            page.set_input_files("input[type=file]", path)
            with page.expect_navigation():
                page.click("main form button.primary")
            page.goto(f"{other.address}/interviews")
            with page.expect_navigation():
                page.click("main li a.btn")
            with page.expect_navigation():
                page.click("form[action$='/undo'] button")
            assert page.input_value("textarea[name=text]") == "Мой ответ, который нельзя потерять."
