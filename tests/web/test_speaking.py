"""Answering by speaking: the page offers it where there is a recogniser; a recording comes back as words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from httpx import Response

from sobes.bank.item import Lang
from sobes.speech import MOST_BYTES, SpeechError, samples_of
from tests.speech.recordings import wav

from .forms import begin, page, send, token

MISSING = SpeechError("Answers cannot be spoken: speech recognition is not installed (pip install 'sobes[voice]').")


class Ear:
    """A recogniser that keeps what it was given and says how long it was."""

    def __init__(self) -> None:
        self.given: list[tuple[bytes, Lang]] = []

    def __call__(self, recording: bytes, lang: Lang) -> str:
        self.given.append((recording, lang))
        return f"{len(samples_of(recording))} samples"


def use(client: TestClient, speech: Any) -> None:
    client.app.state.sobes.speech = speech  # type: ignore[attr-defined]


@pytest.fixture
def ear(client: TestClient) -> Ear:
    use(client, ear := Ear())
    return ear


def say(client: TestClient, address: str, recording: bytes, lang: str = "en") -> Response:
    headers = {"accept-language": lang, "x-csrf-token": token(client)}
    return client.post(f"{address}/transcribe", content=recording, headers=headers)


def test_the_question_page_offers_to_speak(client: TestClient, ear: Ear) -> None:
    shown = page(client, begin(client))
    assert "data-speaking" in shown
    assert "/static/speaking.js" in shown


def test_without_a_recogniser_it_says_how_to_get_one(client: TestClient) -> None:
    use(client, MISSING)
    address = begin(client)
    assert "pip install" in page(client, address)
    assert "Отвечать голосом нельзя" in page(client, address, "ru")
    assert "data-speaking" not in page(client, address)
    answer = say(client, address, wav(0.1))
    assert (answer.status_code, answer.json()) == (422, {"fault": str(MISSING)})


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_a_recording_comes_back_as_words_in_the_language_of_the_interview(
    client: TestClient, ear: Ear, lang: str
) -> None:
    recording = wav(0.5, tone=300)
    answer = say(client, begin(client, lang=lang), recording)
    assert (answer.status_code, answer.json()) == (200, {"text": "8000 samples"})
    assert ear.given == [(recording, lang)]


def test_the_words_are_no_answer_before_they_are_sent_and_nothing_is_stored(client: TestClient, ear: Ear) -> None:
    address = begin(client)
    data: Path = client.app.state.sobes.places.data  # type: ignore[attr-defined]
    before = set(data.rglob("*"))
    recording = wav(30, tone=300)
    assert say(client, address, recording).status_code == 200
    assert "480000 samples" not in page(client, address)
    assert set(data.rglob("*")) == before
    assert all(recording[1000:1200] not in path.read_bytes() for path in before if path.is_file())


@pytest.mark.parametrize("csrf", [b"", b"x", "токен".encode()])
def test_a_page_that_is_not_ours_cannot_have_sound_recognised(client: TestClient, ear: Ear, csrf: bytes) -> None:
    address = begin(client)
    headers = {b"x-csrf-token": csrf, b"accept-language": b"en"}
    answer = client.post(f"{address}/transcribe", content=wav(0.1), headers=headers)
    assert (answer.status_code, "before a restart" in answer.json()["fault"]) == (403, True)
    other = {"x-csrf-token": token(client), "origin": "http://evil.example"}
    assert client.post(f"{address}/transcribe", content=wav(0.1), headers=other).status_code == 403
    assert ear.given == []


def test_a_recording_that_is_too_long_is_not_read_to_its_end(client: TestClient, ear: Ear) -> None:
    answer = say(client, begin(client), bytes(MOST_BYTES + 1))
    assert (answer.status_code, "longer than 5 minutes" in answer.json()["fault"]) == (422, True)
    assert ear.given == []


@pytest.mark.parametrize(("lang", "words"), [("en", "16 bits at 16 kHz"), ("ru", "16 бит, 16 кГц")])
def test_something_else_than_a_recording_is_refused_with_a_sentence(
    client: TestClient, ear: Ear, lang: str, words: str
) -> None:
    answer = say(client, begin(client), b"no sound", lang=lang)
    assert (answer.status_code, words in answer.json()["fault"]) == (422, True)


def test_only_a_question_that_waits_takes_speech(client: TestClient, ear: Ear) -> None:
    address = begin(client)
    send(client, f"{address}/pause")
    assert say(client, address, wav(0.1)).status_code == 409
    assert say(client, "/interviews/none", wav(0.1)).status_code == 404
    assert ear.given == []
