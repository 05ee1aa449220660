"""An interview from start to report, as a script conducts it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from sobes.bank.parse import read_bank
from sobes.grading.assessment import Assessment
from sobes.grading.rubric import Rubric
from sobes.web.state import AppState
from tests.web.forms import secrets_of

BANK, _ = read_bank(Path(__file__).parents[2] / "bank")
API = "/api/v1/interviews"
PROGRAM = {"x-sobes": "1"}
EN = {"accept-language": "en"}


def begin(client: TestClient, **wishes: object) -> dict[str, Any]:
    answer = client.post(API, json={"seed": 1, **wishes})
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


def asked(interview: dict[str, Any]) -> str:
    assert interview["step"]["kind"] == "ask", interview["step"]
    return str(interview["step"]["question"]["item_id"])


def give(client: TestClient, interview: dict[str, Any], text: str, **more: object) -> dict[str, Any]:
    answer = client.post(
        f"{API}/{interview['id']}/answers", json={"item_id": asked(interview), "text": text, "seconds": 5, **more}
    )
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def act(client: TestClient, interview: dict[str, Any], what: str) -> dict[str, Any]:
    answer = client.post(f"{API}/{interview['id']}/{what}", headers=PROGRAM)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def told(answer: object, item_ids: list[str]) -> list[str]:
    """Which secrets of the items an answer tells."""
    text = json.dumps(answer, ensure_ascii=False)
    return [
        secret for one in item_ids for secret in secrets_of(one) if json.dumps(secret, ensure_ascii=False)[1:-1] in text
    ]


def test_starting_tells_the_wishes_with_every_choice_made(shared: TestClient) -> None:
    kit = begin(shared, level="senior", minutes=90, feedback="exam", coding=True)["kit"]
    mains = min(15, len(BANK.mains))
    assert kit == {
        "level": "senior", "minutes": 90, "sections": [], "mains": mains, "follow_ups": 5, "seed": 1,
        "lang": "ru", "feedback": "exam", "coding": True, "include_own": False, "short": mains < 10,
    }  # fmt: skip


def test_starting_tells_where_the_interview_is(shared: TestClient) -> None:
    answer = shared.post(API, json={})
    assert shared.get(answer.headers["location"]).json() == answer.json()


def test_the_current_step_has_the_question_in_words(shared: TestClient) -> None:
    step = begin(shared)["step"]
    item = BANK.item(step["question"]["item_id"])
    assert item
    assert step["question"]["text"] == item.text("ru").question
    assert (step["number"], step["follow_up"], step["draft"]) == (1, 0, {"text": "", "seconds": 0})


def test_a_wish_that_the_bank_cannot_meet_is_said_in_the_persons_language(shared: TestClient) -> None:
    answer = shared.post(API, json={"sections": ["cooking"]}, headers=EN)
    assert answer.status_code == 409
    assert answer.json()["detail"].startswith("There is no section cooking.")
    russian = shared.post(API, json={"sections": ["cooking"]}, headers={"accept-language": "ru"})
    assert "cooking" in russian.json()["detail"]
    assert "There is" not in russian.json()["detail"]


def test_an_answer_is_judged_and_the_next_step_told(shared: TestClient) -> None:
    first = begin(shared, minutes=240)
    after = give(shared, first, "right")
    assert after["step"]["follow_up"] == 1
    assert after["state"]["answered"] == [asked(first)]
    assert after["state"]["left"] == 240 * 60 - 5


def test_the_same_answer_twice_is_one_answer(shared: TestClient) -> None:
    first = begin(shared)
    assert give(shared, first, "right") == give(shared, first, "right")


def test_another_answer_to_an_answered_question_is_a_conflict(shared: TestClient) -> None:
    first = begin(shared)
    give(shared, first, "right")
    answer = shared.post(f"{API}/{first['id']}/answers", json={"item_id": asked(first), "text": "no"}, headers=EN)
    assert (answer.status_code, "has been answered already" in answer.json()["detail"]) == (409, True)


def test_a_judged_answer_can_be_read_with_its_points_and_reference(shared: TestClient) -> None:
    first = begin(shared)
    give(shared, first, "right, I think")
    found = shared.get(f"{API}/{first['id']}/answers/{asked(first)}").json()
    assert found["response"] == "right, I think"
    assert {point["verdict"] for point in found["points"]} == {"covered"}
    assert {point["quote"] for point in found["points"]} == {"right, I think"}
    assert found["reference"]
    assert found["right"] is True


def test_an_answer_that_was_not_given_is_not_there(shared: TestClient) -> None:
    first = begin(shared)
    answer = shared.get(f"{API}/{first['id']}/answers/{asked(first)}", headers=EN)
    assert (answer.status_code, answer.json()["title"]) == (404, "There is no such answer")


def test_a_draft_is_kept_and_shown_with_its_question(shared: TestClient) -> None:
    first = begin(shared)
    body = {"item_id": asked(first), "text": "half a\x00 thought", "seconds": 12.5}
    assert shared.put(f"{API}/{first['id']}/draft", json=body).status_code == 204
    step = shared.get(f"{API}/{first['id']}").json()["step"]
    assert step["draft"] == {"text": "half a thought", "seconds": 12.5}


def test_points_that_nobody_could_tell_are_asked_about_and_nothing_else_of_the_item(shared: TestClient) -> None:
    first = begin(shared)
    step = give(shared, first, "perhaps")["step"]
    assert step["kind"] == "confirm"
    assert set(step["points"][0]) == {"id", "text", "quote"}
    item = BANK.item(asked(first))
    assert item
    assert [point["id"] for point in step["points"]] == [point.id for point in item.points]


def test_confirming_points_is_marked_as_the_persons_word(shared: TestClient) -> None:
    first = begin(shared, minutes=240)
    unsure = give(shared, first, "perhaps")
    word = [{"point_id": point["id"], "verdict": "covered"} for point in unsure["step"]["points"]]
    body = {"item_id": asked(first), "verdicts": word}
    sure = shared.post(f"{API}/{first['id']}/confirm", json=body)
    assert sure.json()["step"]["follow_up"] == 1
    points = shared.get(f"{API}/{first['id']}/answers/{asked(first)}").json()["points"]
    assert all(point["by_person"] for point in points)


def test_a_point_that_is_not_there_cannot_be_confirmed(shared: TestClient) -> None:
    first = begin(shared)
    give(shared, first, "right")
    body = {"item_id": asked(first), "verdicts": [{"point_id": "p99", "verdict": "covered"}]}
    answer = shared.post(f"{API}/{first['id']}/confirm", json=body, headers=EN)
    assert (answer.status_code, answer.json()["detail"]) == (
        409, f"The answer to {asked(first)} has no point 'p99'.",
    )  # fmt: skip


def test_open_points_may_be_left_open(shared: TestClient) -> None:
    first = begin(shared)
    give(shared, first, "perhaps")
    assert act(shared, first, "leave-open")["step"]["follow_up"] == 0


def test_a_pause_asks_nothing_until_resumed(shared: TestClient) -> None:
    first = begin(shared)
    assert act(shared, first, "pause")["step"] == {"kind": "on-pause"}
    assert act(shared, first, "resume")["step"] == first["step"]


def test_taking_back_makes_the_answer_a_draft(shared: TestClient) -> None:
    first = begin(shared)
    give(shared, first, "wrong words")
    back = shared.post(f"{API}/{first['id']}/undo", json={"item_id": asked(first)}).json()
    assert asked(back) == asked(first)
    assert back["step"]["draft"] == {"text": "wrong words", "seconds": 5}
    assert back["state"]["taken_back"] == 1


def test_only_the_last_answer_can_be_taken_back(shared: TestClient) -> None:
    first = begin(shared)
    give(shared, give(shared, first, "no"), "no")
    answer = shared.post(f"{API}/{first['id']}/undo", json={"item_id": asked(first)}, headers=EN)
    assert (answer.status_code, answer.json()["detail"]) == (409, "Only the last answer can be taken back.")


def test_a_stopped_interview_is_finished_and_has_a_report(shared: TestClient) -> None:
    first = begin(shared)
    give(shared, first, "right")
    assert act(shared, first, "stop")["step"] == {"kind": "finish", "reason": "stopped"}
    found = shared.get(f"{API}/{first['id']}/report", headers=EN).json()
    assert (found["end"], found["knowledge"], found["counts"]["mains_right"]) == ("stopped", 1.0, 1)
    assert [answer["item_id"] for answer in found["answers"]] == [asked(first)]
    assert (found["standing"], found["verdict"]) == (None, "not enough evidence")


def test_the_report_speaks_the_language_that_is_asked_for(shared: TestClient) -> None:
    first = act(shared, begin(shared), "stop")
    address = f"{API}/{first['id']}/report"
    assert shared.get(address, params={"lang": "en"}).json()["ended"] == "stopped by you"
    assert shared.get(address, params={"lang": "ru"}, headers=EN).json()["ended"] == "остановлено вами"


def test_a_question_that_is_asked_tells_no_point_and_no_answer(shared: TestClient) -> None:
    first = begin(shared)
    taken_back = shared.post(f"{API}/{give(shared, first, 'right')['id']}/undo", json={"item_id": asked(first)}).json()
    everything = [first, taken_back, shared.get(f"{API}/{first['id']}/report").json()]
    assert told(everything, [asked(first)]) == []


def test_an_exam_that_goes_on_tells_no_verdict_point_or_answer(shared: TestClient) -> None:
    first = begin(shared, feedback="exam", minutes=240)
    second = give(shared, first, "right")
    everything = [
        second,
        give(shared, second, "wrong"),
        shared.get(f"{API}/{first['id']}").json(),
        shared.get(f"{API}/{first['id']}/answers/{asked(first)}").json(),
        shared.get(f"{API}/{first['id']}/report").json(),
        next(row for row in shared.get(API).json() if row["id"] == first["id"]),
    ]
    assert told(everything, [asked(first), asked(second)]) == []
    assert not any(word in json.dumps(everything) for word in ("covered", "missed", '"right"', '"score"'))
    assert (everything[-1]["knowledge"], everything[-1]["verdict"], everything[-1]["note"]) == (None, "", "")


@pytest.mark.parametrize("address", ["report", "answers/{item}"])
def test_an_exam_that_goes_on_says_that_it_does(shared: TestClient, address: str) -> None:
    first = begin(shared, feedback="exam")
    give(shared, first, "right")
    answer = shared.get(f"{API}/{first['id']}/{address.format(item=asked(first))}", headers=EN)
    assert (answer.status_code, answer.json()["title"]) == (409, "The exam is not over")


def test_an_exam_that_is_over_tells_everything(shared: TestClient) -> None:
    first = begin(shared, feedback="exam")
    give(shared, first, "right")
    act(shared, first, "stop")
    assert told(shared.get(f"{API}/{first['id']}/report").json(), [asked(first)])


def test_an_own_question_is_judged_by_the_person(client: TestClient, cooking: bytes) -> None:
    files = {"file": ("list.md", cooking)}
    assert client.post("/api/v1/import", files=files, headers=PROGRAM).json()["own_items"]["new"]
    first = begin(client, sections=["own"], include_own=True)
    assert first["step"]["question"]["self_graded"] is True
    waiting = give(client, first, "something")
    assert (waiting["step"]["kind"], waiting["step"]["response"]) == ("judge", "something")
    body = {"item_id": asked(first), "grade": "partly"}
    after = client.post(f"{API}/{first['id']}/self-grade", json=body)
    assert after.json()["step"]["kind"] == "ask"
    assert client.get(f"{API}/{first['id']}/answers/{asked(first)}").json()["score"] == 0.5


def test_the_list_is_newest_first_and_can_be_cut(client: TestClient) -> None:
    ids = [begin(client)["id"] for _ in range(3)]
    assert [row["id"] for row in client.get(API).json()] == ids[::-1]
    assert len(client.get(API, params={"limit": 1, "offset": 1}).json()) == 1


def test_a_deleted_interview_is_gone(shared: TestClient) -> None:
    first = begin(shared)
    assert shared.delete(f"{API}/{first['id']}", headers=PROGRAM).status_code == 204
    assert shared.delete(f"{API}/{first['id']}", headers=PROGRAM).status_code == 404
    assert first["id"] not in [row["id"] for row in shared.get(API).json()]


@pytest.mark.parametrize(
    ("method", "address", "body"),
    [
        ("GET", "", None), ("DELETE", "", None), ("GET", "/report", None), ("GET", "/answers/45.0", None),
        ("POST", "/pause", None), ("POST", "/resume", None), ("POST", "/stop", None), ("POST", "/leave-open", None),
        ("POST", "/answers", {"item_id": "45.0", "text": ""}), ("PUT", "/draft", {"item_id": "45.0", "text": ""}),
        ("POST", "/undo", {"item_id": "45.0"}), ("POST", "/self-grade", {"item_id": "45.0", "grade": "right"}),
        ("POST", "/confirm", {"item_id": "45.0", "verdicts": [{"point_id": "p1", "verdict": "covered"}]}),
    ],
)  # fmt: skip
@pytest.mark.parametrize(("lang", "words"), [("en", "There is no"), ("ru", "обеседовани")])
def test_an_interview_that_is_not_there_is_a_problem_in_the_persons_language(
    shared: TestClient, method: str, address: str, body: dict[str, object] | None, lang: str, words: str
) -> None:
    headers = {"accept-language": lang, **({} if body else PROGRAM)}
    answer = shared.request(method, f"{API}/nothing{address}", json=body, headers=headers)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    assert words in answer.json()["detail"] + answer.json()["title"]


@pytest.mark.parametrize(
    "body",
    [
        b'{"item_id": "45.0", "text": "a", "seconds": NaN}', b'{"item_id": "45.0", "text": "a", "seconds": -1}',
        b'{"item_id": "45.0", "text": "a", "seconds": 1e999}', b'{"item_id": "45.0", "text": "\\ud800"}',
        b'{"item_id": "\\ud800", "text": "a"}', b'{"\\ud800": 1}', b'{"item_id": "45.0", "text": 1}', b"[]", b"null",
        b'{"item_id": "45.0", "text": "a", "more": 1}', b'{"item_id": "45.0"}', b'"' + b"x" * 1000 + b'"',
        b'{"item_id": "45.0", "text": "' + b"x" * 50_001 + b'"}', b'{"item_id": "' + b"4" * 61 + b'", "text": ""}',
    ],
)  # fmt: skip
def test_an_answer_of_another_form_is_refused_with_the_field(shared: TestClient, body: bytes) -> None:
    address = f"{API}/{begin(shared)['id']}/answers"
    answer = shared.post(address, content=body, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert answer.json()["errors"]


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b'{"seed": ' + b"9" * 5000 + b"}"])
def test_a_body_that_is_no_json_is_refused(shared: TestClient, body: bytes) -> None:
    answer = shared.post(API, content=body, headers={"content-type": "application/json"})
    assert answer.status_code in (400, 422)
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_seed_too_large_for_other_programs_is_refused(shared: TestClient) -> None:
    assert shared.post(API, json={"seed": 2**53}).status_code == 422
    assert begin(shared, seed=2**53 - 1)["kit"]["seed"] == 2**53 - 1


def test_an_interview_that_went_on_elsewhere_is_a_conflict_in_the_persons_language(client: TestClient) -> None:
    first = begin(client)
    state: AppState = client.app.state.sobes  # type: ignore[attr-defined]
    usual = state.assess

    def interrupted(rubric: Rubric, answer: str) -> Assessment:
        """Another window stops the interview while this one judges."""
        state.assess = usual
        act(client, first, "stop")
        return usual(rubric, answer)

    state.assess = interrupted
    body = {"item_id": asked(first), "text": "right"}
    answer = client.post(f"{API}/{first['id']}/answers", json=body, headers={"accept-language": "ru"})
    assert (answer.status_code, answer.json()["detail"]) == (
        409, "Это собеседование продолжилось в другом окне. Откройте его заново и идите дальше оттуда.",
    )  # fmt: skip
    assert client.get(f"{API}/{first['id']}").json()["state"]["answered"] == [asked(first)]


def test_a_database_that_fails_is_said_and_is_not_the_callers_fault(client: TestClient) -> None:
    state: AppState = client.app.state.sobes  # type: ignore[attr-defined]
    state.store.close()
    state.places.database.unlink()
    answer = client.get(API, headers={"accept-language": "ru"})
    assert (answer.status_code, "Не удаётся работать с" in answer.json()["detail"]) == (503, True)
