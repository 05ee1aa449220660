"""Answering by speaking, with Chromium's made-up microphone, which beeps, and a plain function that recognises."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from sobes.bank.item import LANGS, Lang
from sobes.cli.serve import listen
from sobes.places import Places
from sobes.speech import SpeechError, samples_of
from sobes.web.app import create_app
from tests.browser.program import QUIET, ROOT, begin, chromium, visitor
from tests.browser.test_journeys import press_until

WORDS = "GIL не даёт потокам исполнять байткод одновременно."
SPEAK, BOX, SAID = "[data-speak]", "textarea[name=text]", "[data-said]"


@dataclass
class Served:
    """The program in this process, so that its recogniser can be another function."""

    address: str
    heard: list[tuple[float, float]] = field(default_factory=list)  # seconds and loudest sample of each recording
    fails: int = 0
    go_on: threading.Event = field(default_factory=threading.Event)

    def recognise(self, recording: bytes, lang: Lang) -> str:
        samples = samples_of(recording)
        self.heard.append((len(samples) / 16_000, float(abs(samples).max())))
        assert self.go_on.wait(30)
        if self.fails:
            self.fails -= 1
            raise SpeechError("The speech recogniser does not start: {reason}", reason="on purpose")
        return WORDS


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    app = create_app(Places.of(tmp_path / "data", ROOT / "bank"))
    listener = listen("127.0.0.1", 0)
    one = Served(f"http://127.0.0.1:{listener.getsockname()[1]}")
    one.go_on.set()
    app.state.sobes.speech = one.recognise
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    yield one
    one.go_on.set()
    server.should_exit = True
    thread.join(20)
    listener.close()


@pytest.fixture(scope="module")
def microphone(browser: Browser) -> Iterator[Browser]:
    """A browser with a microphone that beeps every second, and a person who allows it."""
    flags = ("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")
    started = browser.browser_type.launch(executable_path=chromium(), args=[*QUIET, *flags])
    yield started
    started.close()


def faults_of(page: Page) -> list[str]:
    """Serious accessibility faults of the page as it is now."""
    found = Axe().run(page).response["violations"]
    return [node["html"] for one in found if one["impact"] in ("serious", "critical") for node in one["nodes"]]


def speak(page: Page, seconds: float = 1.5) -> None:
    page.click(SPEAK)
    expect(page.locator("[data-time]")).to_be_visible()
    page.wait_for_timeout(seconds * 1000)
    page.click(SPEAK)


@pytest.mark.parametrize("lang", LANGS)
def test_spoken_words_come_into_the_answer_to_be_looked_over(
    served: Served, microphone: Browser, lang: Lang, tmp_path: Path
) -> None:
    with visitor(microphone, served.address, lang) as (page, errors):
        begin(page, served.address, lang=lang)
        question = page.url
        page.fill(BOX, "Начало. Конец.")
        page.evaluate("document.querySelector('textarea').setSelectionRange(7, 7)")
        speak(page)
        expect(page.locator(BOX)).to_have_value(f"Начало. {WORDS} Конец.")
        expect(page.locator(BOX)).to_be_focused()
        ((seconds, loudest),) = served.heard
        assert 1 < seconds < 4
        assert loudest > 0.05
        expect(page.locator("[data-status]")).not_to_be_empty()
        page.goto(question)
        assert page.input_value(BOX) == f"Начало. {WORDS} Конец."
        assert not errors


def test_speaking_by_keyboard_and_sending_waits_for_the_words(served: Served, microphone: Browser) -> None:
    served.go_on.clear()
    with visitor(microphone, served.address, "ru") as (page, _):
        begin(page, served.address, lang="ru")
        question = page.url
        press_until(page, "Tab", SPEAK)
        page.keyboard.press("Space")
        expect(page.locator("[data-time]")).to_be_visible()
        assert faults_of(page) == []
        page.wait_for_timeout(500)
        page.keyboard.press("Control+Enter")  # stops, does not send
        expect(page.locator("[data-time]")).to_be_hidden()
        before = page.inner_text("main .timer >> nth=0")
        page.wait_for_timeout(2500)
        assert page.inner_text("main .timer >> nth=0") == before  # recognising takes nobody's time
        page.keyboard.press("Control+Enter")
        assert page.url == question
        served.go_on.set()
        expect(page.locator(BOX)).to_have_value(WORDS)
        with page.expect_navigation():
            page.keyboard.press("Control+Enter")
        assert len(served.heard) == 1


def test_a_recording_that_was_not_recognised_is_sent_again_or_thrown_away(served: Served, microphone: Browser) -> None:
    served.fails = 2
    with visitor(microphone, served.address, "en") as (page, _):
        begin(page, served.address, lang="en")
        speak(page, 0.7)
        expect(page.locator(SAID)).to_contain_text("on purpose")
        page.click("[data-again]")
        expect(page.locator(SPEAK)).to_be_focused()
        expect(page.locator("[data-again]")).to_be_visible()
        assert len(served.heard) == 2
        page.click("[data-again]")
        expect(page.locator(BOX)).to_have_value(WORDS)
        assert len({seconds for seconds, _ in served.heard}) == 1
        page.click(SPEAK)
        page.click("[data-drop]")
        expect(page.locator("[data-time]")).to_be_hidden()
        expect(page.locator(SPEAK)).to_be_focused()
        page.wait_for_timeout(300)
        assert len(served.heard) == 3
        page.click(SPEAK)
        expect(page.locator("[data-time]")).to_be_visible()
        page.once("dialog", lambda dialog: dialog.accept())  # about the typed text, not about the recording
        with page.expect_navigation():
            page.click("button[data-unknown]")
        assert len(served.heard) == 3


def test_a_refused_microphone_is_told(served: Served, browser: Browser, microphone: Browser) -> None:
    with visitor(microphone, served.address, "ru") as (page, _):
        page.add_init_script(
            "navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('no', 'NotAllowedError') }"
        )
        begin(page, served.address)
        page.click(SPEAK)
        expect(page.locator(SAID)).to_contain_text("не разрешает")
        assert page.locator(SPEAK).get_attribute("aria-disabled") == "false"
    with visitor(browser, served.address, "ru") as (page, _):  # which has no microphone
        begin(page, served.address)
        expect(page.locator("[data-no-microphone]")).to_contain_text("не видит микрофона")
        expect(page.locator(SPEAK)).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1100, 390])
def test_it_looks_well_while_it_records(served: Served, microphone: Browser, width: int, scheme: str) -> None:
    with visitor(microphone, served.address, "ru", width, scheme) as (page, _):
        begin(page, served.address)
        page.click(SPEAK)
        expect(page.locator("[data-time]")).to_be_visible()
        time.sleep(0.5)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert faults_of(page) == []
