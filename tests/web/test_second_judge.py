"""The second judge on the pages and in the API: asked by a button, shown beside ours, stored, never counted."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from sobes.grading.second.settings import JudgeSettings, Key
from tests.conftest import HERE, serve
from tests.grading.second.chat_server import KEY, Chat, Handler, chat_server, refuses, says

from .forms import BANK, EN, asked, begin, give, page, send

ASK = "Ask the second judge"
SAID = "right, as far as I know"


def verdicts_on(item_id: str, *verdicts: str, quote: str = SAID) -> dict[str, Any]:
    """A reply with these verdicts on the item's points, the last one for all others."""
    item = BANK.item(item_id)
    assert item
    names = [point.id for point in item.points]
    padded = [*verdicts, *[verdicts[-1]] * len(names)]
    return {
        "points": [
            {"id": name, "verdict": verdict, "quote": "" if verdict == "missed" else quote}
            for name, verdict in zip(names, padded, strict=False)
        ]
    }


def use(client: TestClient, chat: Chat) -> None:
    client.app.state.sobes.second = chat.settings  # type: ignore[attr-defined]


@pytest.fixture
def chat() -> Iterator[Chat]:
    with chat_server(refuses(500)) as found:
        yield found


@pytest.fixture
def judged(client: TestClient, chat: Chat) -> tuple[str, str]:
    """An interview with one answer that is right; its address and the item."""
    use(client, chat)
    address = begin(client)
    first = asked(client, address)
    give(client, address, SAID)
    chat.replies[:] = [says(verdicts_on(first, "missed", "covered"))]
    return address, first


def test_the_button_says_where_the_answer_goes_and_nothing_goes_before_it_is_pressed(
    client: TestClient, chat: Chat, judged: tuple[str, str]
) -> None:
    address, first = judged
    shown = page(client, f"{address}/answers/{first}")
    assert f"are sent to {chat.settings.host}, a program on this computer." in shown
    client.app.state.sobes.second = JudgeSettings("https://api.example.org/v1/chat/completions", "m")  # type: ignore[attr-defined]
    assert "leave this computer: they are sent to api.example.org." in page(client, f"{address}/answers/{first}")
    assert chat.received == []


def test_without_settings_there_is_no_button_and_no_way_to_ask(client: TestClient) -> None:
    address = begin(client)
    first = asked(client, address)
    give(client, address, SAID)
    assert ASK not in page(client, f"{address}/answers/{first}")
    answer = send(client, f"{address}/second", item_id=first)
    assert (answer.status_code, "is not set up" in answer.text) == (409, True)


def test_its_opinion_stands_beside_ours_and_changes_no_score(
    client: TestClient, chat: Chat, judged: tuple[str, str]
) -> None:
    address, first = judged
    answer = send(client, f"{address}/second", item_id=first)
    assert (answer.status_code, answer.headers["location"]) == (303, f"{address}/answers/{first}")
    shown = page(client, answer.headers["location"])
    assert chat.received[0].answer == SAID
    assert "Points on which it disagrees: 1." in shown
    assert shown.count("they disagree") == 1
    assert "100 %" in shown
    assert "tokens in 1000, out 200, cost not known" in shown
    assert ASK not in shown


def test_a_second_press_sends_nothing(client: TestClient, chat: Chat, judged: tuple[str, str]) -> None:
    address, first = judged
    for _ in range(2):
        assert send(client, f"{address}/second", item_id=first).status_code == 303
    assert len(chat.received) == 1


def test_two_presses_at_once_send_once(client: TestClient, chat: Chat, judged: tuple[str, str]) -> None:
    address, first = judged
    reply = chat.replies[0]

    def slow(handler: Handler) -> None:
        time.sleep(0.5)
        reply(handler)

    chat.replies[:] = [slow]
    with ThreadPoolExecutor() as pool:
        codes = pool.map(lambda _: send(client, f"{address}/second", item_id=first).status_code, range(2))
    assert sorted(codes) == [303, 409]
    assert len(chat.received) == 1


def test_a_failure_is_said_and_may_be_tried_again(client: TestClient, chat: Chat, judged: tuple[str, str]) -> None:
    address, first = judged
    good = chat.replies[0]
    chat.replies[:] = [says("I give 8 of 10."), good]
    shown = page(client, send(client, f"{address}/second", item_id=first).headers["location"])
    assert "It gave no opinion: its reply is not of the asked form." in shown
    assert ASK in shown
    shown = page(client, send(client, f"{address}/second", item_id=first).headers["location"])
    assert "they disagree" in shown


def test_the_words_of_the_page_are_russian_for_a_russian(client: TestClient, judged: tuple[str, str]) -> None:
    address, first = judged
    assert "Спросить второго судью" in page(client, f"{address}/answers/{first}", "ru")
    send(client, f"{address}/second", item_id=first)
    assert "Пунктов, по которым он не согласен: 1." in page(client, f"{address}/answers/{first}", "ru")


def test_it_can_be_asked_while_the_program_cannot_tell(client: TestClient, chat: Chat) -> None:
    use(client, chat)
    address = begin(client)
    first = asked(client, address)
    give(client, address, "perhaps so")
    chat.replies[:] = [says(verdicts_on(first, "covered", quote="perhaps so"))]
    answer = send(client, f"{address}/second", item_id=first)
    assert answer.headers["location"] == address
    shown = page(client, address)
    assert "Did you say this?" in shown
    assert "Points on which it disagrees: 0." in shown


def test_the_persons_word_counts_and_is_shown_beside_the_second_judges(
    client: TestClient, judged: tuple[str, str]
) -> None:
    address, first = judged
    send(client, f"{address}/second", item_id=first)
    item = BANK.item(first)
    assert item
    send(client, f"{address}/confirm", item_id=first, **{f"point-{item.points[0].id}": "missed"})
    shown = page(client, f"{address}/answers/{first}")
    assert "Points on which it disagrees: 0." in shown
    assert "you: missed" in shown
    assert "second judge: missed" in shown
    assert "100 %" not in shown


def test_an_answer_taken_back_takes_its_opinion_along(client: TestClient, judged: tuple[str, str]) -> None:
    address, first = judged
    send(client, f"{address}/second", item_id=first)
    send(client, f"{address}/undo", item_id=first)
    give(client, address, "no")
    assert "they disagree" not in page(client, f"{address}/answers/{first}")


def test_an_opinion_on_an_answer_that_was_taken_back_meanwhile_is_not_kept(
    client: TestClient, chat: Chat, judged: tuple[str, str]
) -> None:
    address, first = judged
    good = chat.replies[0]

    def undone(handler: Handler) -> None:
        send(client, f"{address}/undo", item_id=first)
        good(handler)

    chat.replies[:] = [undone]
    answer = send(client, f"{address}/second", item_id=first)
    assert (answer.status_code, "its opinion was not kept" in answer.text) == (409, True)
    assert asked(client, address) == first


def test_the_interview_may_go_on_while_it_reads(client: TestClient, chat: Chat, judged: tuple[str, str]) -> None:
    address, first = judged
    good = chat.replies[0]

    def answered(handler: Handler) -> None:
        give(client, address, "no")
        good(handler)

    chat.replies[:] = [answered]
    assert send(client, f"{address}/second", item_id=first).status_code == 303
    assert "they disagree" in page(client, f"{address}/answers/{first}")


def test_nothing_is_asked_in_an_exam_before_its_end(client: TestClient, chat: Chat) -> None:
    use(client, chat)
    address = begin(client, feedback="exam")
    first = asked(client, address)
    give(client, address, SAID)
    answer = send(client, f"{address}/second", item_id=first)
    assert (answer.status_code, "when the exam is over" in answer.text) == (409, True)
    assert chat.received == []
    send(client, f"{address}/stop")
    assert ASK in page(client, f"{address}/answers/{first}")


def test_an_answer_without_words_is_not_shown_to_it(client: TestClient, chat: Chat) -> None:
    use(client, chat)
    address = begin(client)
    first = asked(client, address)
    give(client, address, "", unknown="1")
    assert ASK not in page(client, f"{address}/answers/{first}")
    assert send(client, f"{address}/second", item_id=first).status_code == 409
    assert send(client, f"{address}/second", item_id="99.9").status_code == 409
    assert chat.received == []


def test_every_report_shows_it(client: TestClient, judged: tuple[str, str]) -> None:
    address, first = judged
    send(client, f"{address}/second", item_id=first)
    send(client, f"{address}/stop")
    assert "they disagree" in page(client, f"{address}/report")
    for kind in ("html", "md"):
        text = client.get(f"{address}/report.{kind}", headers=EN).text
        assert "second judge: missed" in text
        assert "they disagree" in text
    assert client.get(f"{address}/report.pdf", headers=EN).content.startswith(b"%PDF")
    data = json.loads(client.get(f"{address}/report.json", headers=EN).content)
    second = data["answers"][0]["second"]
    assert [line["differs"] for line in second["lines"]][:2] == [True, False]
    assert (second["model"], second["tokens_in"], second["cost"]) == ("made-model", 1000, None)


def test_hostile_words_of_a_server_stay_text(client: TestClient, chat: Chat, judged: tuple[str, str]) -> None:
    address, first = judged
    chat.replies[:] = [refuses(400, "<script>alert(1)</script> {host} %(x)s")]
    shown = page(client, send(client, f"{address}/second", item_id=first).headers["location"])
    assert "<script>alert" not in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {host} %(x)s" in shown
    assert page(client, f"{address}/report")


def test_the_key_is_neither_on_a_page_nor_in_the_database_nor_in_a_backup(
    client: TestClient, chat: Chat, judged: tuple[str, str]
) -> None:
    address, first = judged
    good = chat.replies[0]
    chat.replies[:] = [refuses(400, f"your key {KEY} is bad"), refuses(400, f"your key {KEY} is bad"), good]
    shown = [send(client, f"{address}/second", item_id=first).text for _ in range(2)]
    assert len(chat.received) == 3
    shown += [page(client, one) for one in (f"{address}/answers/{first}", f"{address}/report", "/system")]
    folder: Path = client.app.state.sobes.places.data  # type: ignore[attr-defined]
    kept = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    kept += client.get("/system/export").content
    assert KEY not in "".join(shown)
    assert KEY.encode() not in kept
    assert b"second-judged" in kept


def test_a_backup_brings_the_opinion_back(client: TestClient, judged: tuple[str, str], tmp_path: Path) -> None:
    address, first = judged
    send(client, f"{address}/second", item_id=first)
    backup = client.get("/system/export").content
    for other in serve(tmp_path / "other"):
        send(other, "/import", files={"files": ("backup.zip", backup)})
        assert "they disagree" in page(other, f"{address}/answers/{first}")


def test_the_api_asks_and_tells(client: TestClient, chat: Chat, judged: tuple[str, str]) -> None:
    address, first = judged
    where = f"/api/v1{address}/answers/{first}"
    assert client.get(where).json()["second"] is None
    assert client.post(f"{where}/second").status_code == 422
    answer = client.post(f"{where}/second", headers={"X-Sobes": "1", **EN})
    assert answer.status_code == 200
    assert answer.json()["second"]["lines"][0]["differs"]
    assert client.get(where).json()["second"]["model"] == "made-model"
    missing = client.post(f"/api/v1{address}/answers/99.9/second", headers={"X-Sobes": "1", **EN})
    assert missing.status_code == 409


def test_the_system_page_says_that_answers_may_leave(client: TestClient, chat: Chat) -> None:
    assert "Nothing is sent anywhere. The program" in page(client, "/system")
    assert "nothing is sent anywhere" in page(client, "/")
    use(client, chat)
    assert f"show to the second judge ({chat.settings.host})" in page(client, "/system")
    assert "nothing is sent anywhere" not in page(client, "/")


@pytest.mark.parametrize("timeout", ["soon", "5"])
def test_a_wrong_setting_does_not_keep_the_program_from_starting(
    timeout: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOBES_JUDGE_URL", "http://127.0.0.1:1/v1")
    monkeypatch.setenv("SOBES_JUDGE_MODEL", "m")
    monkeypatch.setenv("SOBES_JUDGE_KEY", KEY)
    monkeypatch.setenv("SOBES_JUDGE_TIMEOUT", timeout)
    for client in serve(tmp_path / "data"):
        second: JudgeSettings | None = client.app.state.sobes.second  # type: ignore[attr-defined]
        assert (second is None) == (timeout == "soon")
        assert second is None or (isinstance(second.key, Key) and second.timeout == 5)
        assert client.get(f"{HERE}/system").status_code == 200
