"""The second judge over real HTTP: what it says, what is thrown away, and every way in which it can fail."""

from __future__ import annotations

import json
import logging
import socket
import time
from dataclasses import asdict, replace
from typing import Any

import pytest

from sobes.grading.assessment import Assessment, AssessmentError, PointAssessment
from sobes.grading.rubric import Rubric, RubricPoint
from sobes.grading.second.judge import MOST_CHARACTERS, second_opinion
from sobes.grading.second.opinion import (
    Second,
    SecondFailure,
    SecondOpinion,
    differs,
    second_of_json,
    second_to_json,
    spent_words,
)
from sobes.grading.second.settings import JudgeSettings, Key

from .chat_server import KEY, Handler, Reply, chat_server, refuses, says, sends, verdicts

RUBRIC = Rubric(
    "02.0",
    "ru",
    "Чем кортеж отличается от списка?",
    (
        RubricPoint("p1", "Кортеж неизменяемый.", accept=("кортеж нельзя менять",), anti=("Кортеж можно менять.",)),
        RubricPoint("p2", "Список можно менять."),
        RubricPoint("p3", "Кортеж бывает ключом словаря."),
    ),
    version=3,
)
ANSWER = "Кортеж нельзя изменить,\n  а список можно менять.\nКортеж бывает ключом."
OURS = Assessment("02.0", 3, "made", tuple(PointAssessment(p.id, "covered", 0.9) for p in RUBRIC.points), (), 1.0)
GOOD = verdicts(
    ("p1", "covered", "Кортеж нельзя изменить"), ("p2", "covered", "а список можно менять"), ("p3", "missed", "")
)


def ask(reply: Reply, *more: Reply, answer: str = ANSWER, rubric: Rubric = RUBRIC, **settings: Any) -> Second:
    with chat_server(reply, *more, **settings) as chat:
        return second_opinion(rubric, answer, OURS, chat.settings)


def opinion(*args: Any, **more: Any) -> SecondOpinion:
    found = ask(*args, **more)
    assert isinstance(found, SecondOpinion), found
    return found


def failure(*args: Any, **more: Any) -> SecondFailure:
    found = ask(*args, **more)
    assert isinstance(found, SecondFailure), found
    return found


def said(found: SecondOpinion) -> list[tuple[str, str | None, str, str]]:
    return [(point.id, point.verdict, point.quote, point.fault) for point in found.points]


def test_every_point_gets_a_verdict_with_a_quote_of_the_answer() -> None:
    found = opinion(says(GOOD))
    assert said(found) == [
        ("p1", "covered", "Кортеж нельзя изменить", ""),
        ("p2", "covered", "а список можно менять", ""),
        ("p3", "missed", "", ""),
    ]
    assert all(ANSWER[point.start : point.end] == point.quote for point in found.points)
    assert (found.item_id, found.version, found.model) == ("02.0", 3, "made-model")


def test_the_request_holds_one_answer_all_points_and_nothing_of_our_judgement() -> None:
    with chat_server(says(GOOD)) as chat:
        second_opinion(RUBRIC, ANSWER, OURS, chat.settings)
        (request,) = chat.received
    assert request.path == "/v1/chat/completions"
    assert request.headers["authorization"] == f"Bearer {KEY}"
    assert (request.body["model"], request.body["temperature"]) == ("made-model", 0)
    assert request.answer == ANSWER
    assert request.points[0] == {
        "id": "p1", "text": "Кортеж неизменяемый.", "also": ["кортеж нельзя менять"], "wrong": ["Кортеж можно менять."],
    }  # fmt: skip
    assert [point["id"] for point in request.points] == ["p1", "p2", "p3"]
    assert "0.9" not in json.dumps(request.body)
    assert "Give no score" in request.rules


def test_only_points_that_we_judged_are_asked_about() -> None:
    ours = replace(OURS, points=OURS.points[:1])
    with chat_server(says(GOOD)) as chat:
        found = second_opinion(RUBRIC, ANSWER, ours, chat.settings)
        assert [point["id"] for point in chat.received[0].points] == ["p1"]
    assert isinstance(found, SecondOpinion)
    assert ([point.id for point in found.points], found.unknown) == (["p1"], 2)


def test_without_a_key_nothing_is_sent_in_its_place() -> None:
    with chat_server(says(GOOD), key=Key()) as chat:
        second_opinion(RUBRIC, ANSWER, OURS, chat.settings)
        assert "authorization" not in chat.received[0].headers


def test_tokens_cost_and_seconds_are_told() -> None:
    found = opinion(says(GOOD), price_in=2.0, price_out=10.0)
    assert (found.spent.tokens_in, found.spent.tokens_out, found.spent.cost) == (1000, 200, 0.004)
    assert 0 <= found.spent.seconds < 5
    assert str(spent_words(found)).endswith("tokens in 1000, out 200, cost 0.004000")


@pytest.mark.parametrize("usage", [{}, {"prompt_tokens": "many"}, {"prompt_tokens": -1, "completion_tokens": 2}, []])
def test_a_cost_that_nobody_can_know_is_not_invented(usage: object) -> None:
    found = opinion(says(GOOD, usage=usage), price_in=2.0, price_out=10.0)
    assert (found.spent.tokens_in, found.spent.cost) == (None, None)
    assert str(spent_words(found)).endswith("cost not known")


def test_a_quote_may_have_other_blanks_and_nothing_else() -> None:
    rows = verdicts(("p1", "covered", "изменить, а список"), ("p2", "covered", "Список можно менять"))
    assert said(opinion(says(rows)))[:2] == [
        ("p1", "covered", "изменить,\n  а список", ""),
        ("p2", None, "", "invented-quote"),
    ]


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ([("p1", "covered", "Кортеж хранит числа")], "invented-quote"),
        ([("p1", "missed", "этого в ответе нет")], "invented-quote"),
        ([("p1", "covered", ".")], "invented-quote"),
        ([("p1", "covered", "")], "no-quote"),
        ([("p1", "contradicted", "   ")], "no-quote"),
        ([("p1", "partial", "")], "no-quote"),
        ([("p1", "great", "Кортеж")], "malformed"),
        ([("p1", "missed", ""), ("p1", "missed", "")], "twice"),
        ([("p9", "missed", "")], "missing"),
        ([], "missing"),
    ],
)
def test_an_opinion_that_cannot_be_used_is_thrown_away_and_the_others_stay(
    rows: list[tuple[str, str, str]], fault: str
) -> None:
    found = opinion(says(verdicts(*rows, ("p2", "covered", "список можно менять"))))
    assert said(found)[:2] == [("p1", None, "", fault), ("p2", "covered", "список можно менять", "")]


@pytest.mark.parametrize(
    "row",
    [
        {"id": "p1", "verdict": "missed", "quote": None},
        {"id": "p1", "verdict": 1, "quote": ""},
        {"id": "p1", "verdict": ["missed"], "quote": ""},
        {"id": "p1", "quote": ""},
        {"id": "p1", "verdict": "missed", "quote": 5},
    ],
)
def test_wrong_types_spoil_only_their_point(row: dict[str, Any]) -> None:
    found = opinion(says({"points": [row, 7, None, *GOOD["points"][1:]]}))
    assert said(found)[0] == ("p1", None, "", "malformed")
    assert said(found)[1][1] == "covered"
    assert found.unknown == 2


def test_points_that_do_not_exist_are_counted_and_left_out() -> None:
    found = opinion(says(verdicts(("p7", "covered", "Кортеж"), *[("p8", "missed", "")] * 2)))
    assert (found.unknown, [point.fault for point in found.points]) == (3, ["missing"] * 3)


@pytest.mark.parametrize(
    "wrapped",
    [
        "Here is my judgement:\n{}\nI hope this helps {{smile}}.",
        "```json\n{}\n```",
        '<think>maybe {{"points": []}}</think>{}',
    ],
)
def test_prose_around_the_reply_is_passed_over(wrapped: str) -> None:
    text = wrapped.replace("{{", "{").replace("}}", "}").replace("{}", json.dumps(GOOD), 1)
    assert said(opinion(says(text)))[0][1] == "covered"


@pytest.mark.parametrize(
    ("reply", "kind", "words"),
    [
        (says(f"{json.dumps(GOOD)} or {json.dumps(GOOD)}"), "two-replies", "twice in one reply"),
        (says("I would rate this 8 of 10."), "no-json", "not of the asked form"),
        (says({"score": 8}), "no-json", "not of the asked form"),
        (says({"points": "all covered"}), "no-json", "not of the asked form"),
        (says('{"points": [' * 3000), "no-json", "not of the asked form"),
        (says({"points": [{}] * 501}), "no-json", "not of the asked form"),
        (says("{" * 100_000), "no-json", "not of the asked form"),
        (says(""), "empty", "is empty"),
        (says(" \n"), "empty", "is empty"),
        (says(None), "empty", "is empty"),
        (says(GOOD, finish="length"), "cut-short", "was cut short"),
        (sends(b""), "not-chat", "OpenAI-compatible"),
        (sends(b"<html>not here</html>"), "not-chat", "OpenAI-compatible"),
        (sends(b"[]"), "not-chat", "OpenAI-compatible"),
        (sends(b'{"choices": []}'), "not-chat", "OpenAI-compatible"),
        (sends(b'{"choices": [{"message": {"content": 5}}]}'), "not-chat", "OpenAI-compatible"),
        (sends(b'{"choices": [{"message": "hi"}]}'), "not-chat", "OpenAI-compatible"),
        (sends(b"\xff\xfe\x00"), "not-chat", "OpenAI-compatible"),
        (sends(b"[" * 200_000), "not-chat", "OpenAI-compatible"),
        (sends(b"\x1f\x8b", content_encoding="gzip"), "not-chat", "OpenAI-compatible"),
        (sends(b" " * 300_000), "too-large", "larger than 256 KB"),
        (refuses(400, "no such field"), "status", "refused with HTTP status 400: no such field"),
        (refuses(401, "bad key"), "status", "refused the key"),
        (refuses(404), "status", "refused with HTTP status 404."),
        (sends(b"", 302, location="http://127.0.0.1:1/"), "status", "HTTP status 302"),
        (sends(b"x" * 100_000, 500), "status", "HTTP status 500."),
    ],
)
def test_a_failure_is_said_and_no_verdict_is_put_in_its_place(reply: Reply, kind: str, words: str) -> None:
    found = failure(reply)
    assert found.kind == kind
    assert words in str(found.reason)


def test_what_a_failed_reply_cost_is_told() -> None:
    assert failure(says("no"), price_in=1.0, price_out=1.0).spent.cost == 0.0012


def counted(*replies: Reply, **settings: Any) -> tuple[Second, int]:
    with chat_server(*replies, **settings) as chat:
        return second_opinion(RUBRIC, ANSWER, OURS, chat.settings), len(chat.received)


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_what_may_pass_is_tried_again(status: int) -> None:
    found, tries = counted(refuses(status), refuses(status, retry_after="0"), says(GOOD))
    assert (type(found), tries) == (SecondOpinion, 3)


def test_tries_are_bounded() -> None:
    found, tries = counted(refuses(503, "overloaded"))
    assert isinstance(found, SecondFailure)
    assert (tries, "overloaded" in str(found.reason)) == (3, True)


@pytest.mark.parametrize("reply", [refuses(401), refuses(404), says("no"), says(""), sends(b" " * 300_000)])
def test_what_will_not_pass_is_not_tried_again(reply: Reply) -> None:
    assert counted(reply)[1] == 1


def test_a_server_that_does_not_take_the_form_is_asked_without_it() -> None:
    with chat_server(refuses(400, "response_format"), says(GOOD)) as chat:
        found = second_opinion(RUBRIC, ANSWER, OURS, chat.settings)
        assert ["response_format" in one.body for one in chat.received] == [True, False]
    assert isinstance(found, SecondOpinion)


def closes(handler: Handler) -> None:
    handler.connection.shutdown(socket.SHUT_RDWR)


def closes_in_the_middle(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("content-length", "5000")
    handler.end_headers()
    handler.wfile.write(b'{"choices": [')
    handler.wfile.flush()
    handler.connection.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize("reply", [closes, closes_in_the_middle])
def test_a_broken_connection_is_tried_again_and_then_said(reply: Reply) -> None:
    found, tries = counted(reply)
    assert isinstance(found, SecondFailure)
    assert (found.kind, tries) == ("broken-off", 3)
    assert isinstance(counted(reply, says(GOOD))[0], SecondOpinion)


def test_a_server_that_is_not_there_is_said() -> None:
    with chat_server(says(GOOD)) as chat:
        gone = chat.settings
    found = second_opinion(RUBRIC, ANSWER, OURS, gone)
    assert isinstance(found, SecondFailure)
    assert str(found.reason) == f"{gone.host} cannot be reached. Check that the server runs."


def silent(handler: Handler) -> None:
    time.sleep(1.5)


def trickles_head(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for _ in range(60):
        handler.wfile.write(b"X")
        handler.wfile.flush()
        time.sleep(0.05)


def trickles_body(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("content-length", "5000")
    handler.end_headers()
    for _ in range(60):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.05)


@pytest.mark.parametrize("reply", [silent, trickles_head, trickles_body, refuses(429, retry_after="9")])
def test_the_time_is_bounded_whatever_the_server_does(reply: Reply) -> None:
    began = time.monotonic()
    with chat_server(reply, timeout=0.5) as chat:
        found = second_opinion(RUBRIC, ANSWER, OURS, chat.settings)
        took = time.monotonic() - began
        assert len(chat.received) == 1
    assert isinstance(found, SecondFailure)
    assert str(found.reason) == "no whole reply came in 0.5 s."
    assert took < 1.4


@pytest.mark.parametrize(
    ("answer", "kind"), [("", "nothing-said"), (" \n", "nothing-said"), ("я" * (MOST_CHARACTERS + 1), "too-long")]
)
def test_an_answer_that_cannot_be_judged_is_not_sent(answer: str, kind: str) -> None:
    with chat_server(says(GOOD)) as chat:
        found = second_opinion(RUBRIC, answer, OURS, chat.settings)
        assert chat.received == []
    assert isinstance(found, SecondFailure)
    assert found.kind == kind


ECHOES = ("{key}", "Bearer {key}", "wrong key {key:.10}***", "ends in {key:.8}")


@pytest.mark.parametrize("template", ECHOES)
@pytest.mark.parametrize("status", [400, 401, 403, 429, 500])
def test_the_key_is_in_no_error_no_log_and_nothing_that_is_stored(
    template: str, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with chat_server(refuses(status, template.format(key=KEY))) as chat:
        found = second_opinion(RUBRIC, ANSWER, OURS, chat.settings)
        assert chat.received[0].headers["authorization"] == f"Bearer {KEY}"
        settings = chat.settings
    assert isinstance(found, SecondFailure)
    shown = [str(found.reason), repr(found), json.dumps(second_to_json(found)), repr(settings), str(asdict(settings))]
    assert not [text for text in (*shown, caplog.text) if KEY[:6] in text or KEY[-6:] in text]


def test_the_key_is_not_sent_on_to_where_a_server_points() -> None:
    with chat_server(says(GOOD)) as other, chat_server(sends(b"", 307, location=other.settings.url)) as chat:
        found = second_opinion(RUBRIC, ANSWER, OURS, chat.settings)
        assert (other.received, isinstance(found, SecondFailure)) == ([], True)


def test_what_was_said_reads_back_equal() -> None:
    for found in (opinion(says(GOOD)), opinion(says(verdicts())), failure(refuses(500, "x")), failure(says(""))):
        assert second_of_json(json.loads(json.dumps(second_to_json(found)))) == found


@pytest.mark.parametrize(
    "change",
    [
        {"gave": "nothing"}, {"points": 5}, {"points": [{}]}, {"spent": None}, {"spent": {"seconds": "x"}},
        {"model": None, "version": None}, {"gave": "nothing", "kind": "bad luck", "values": {}},
    ],
)  # fmt: skip
def test_a_stored_word_that_is_damaged_is_one_sentence(change: dict[str, Any]) -> None:
    with pytest.raises(AssessmentError, match="opinion of the second judge cannot be read"):
        second_of_json({**second_to_json(opinion(says(GOOD))), **change})


def test_one_that_cannot_tell_disagrees_with_nothing() -> None:
    assert differs("covered", "missed")
    assert not differs("covered", "covered")
    assert not differs("cannot_tell", "covered")
    assert not differs("covered", "cannot_tell")
    assert not differs("covered", None)


def test_a_proxy_of_the_environment_is_not_asked_about_a_server_on_this_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    assert isinstance(ask(says(GOOD)), SecondOpinion)


def test_a_proxy_that_makes_no_sense_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "carrier-pigeon://127.0.0.1:1")
    elsewhere = JudgeSettings("http://judge.invalid/v1/chat/completions", "m", timeout=5, wait=0.01)
    found = second_opinion(RUBRIC, ANSWER, OURS, elsewhere)
    assert isinstance(found, SecondFailure)
    assert found.kind == "connect"
