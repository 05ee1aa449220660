"""The bank as JSON: sections, questions, search, proofs, grading."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from sobes.bank.parse import read_bank
from sobes.conduct import judge

BANK, _ = read_bank(Path(__file__).parents[2] / "bank")
API = "/api/v1"
EN = {"accept-language": "en"}


def test_sections_are_named_in_the_language_and_counted(shared: TestClient) -> None:
    found = shared.get(f"{API}/sections", params={"lang": "en"}).json()
    assert [one["slug"] for one in found] == [section.slug for section in BANK.sections]
    assert sum(one["mains"] for one in found) == len(BANK.mains)


def test_all_questions_are_listed(shared: TestClient) -> None:
    assert [one["id"] for one in shared.get(f"{API}/items").json()] == [item.id for item in BANK.items]


def test_a_search_finds_the_nearest_question_first(shared: TestClient) -> None:
    assert shared.get(f"{API}/items", params={"q": "менеджер контекста"}).json()[0]["id"].startswith("08.")


def test_a_question_is_read_with_its_points(shared: TestClient) -> None:
    found = shared.get(f"{API}/items/45.0").json()
    item = BANK.item("45.0")
    assert item
    assert [point["id"] for point in found["points"]] == [point.id for point in item.points]


@pytest.mark.parametrize("item_id", ["99.9", "x", "%00", "9" * 60, "١.٢", "%ed%a0%80"])
def test_a_question_that_is_not_there_is_a_problem(shared: TestClient, item_id: str) -> None:
    answer = shared.get(f"{API}/items/{item_id}", headers=EN)
    assert (answer.status_code, answer.json()["title"]) == (404, "There is no such question")


def test_a_proof_is_run_when_a_program_asks(shared: TestClient) -> None:
    main = next(main for main in BANK.mains for proof in main.proofs.values() if proof.kind == "py")
    proof = next(proof for proof in main.proofs.values() if proof.kind == "py")
    address = f"{API}/items/{main.items[0].id}/proofs/{proof.id}"
    assert shared.post(address, headers={"x-sobes": "1"}).json()["verdict"] == "PASS"


def test_a_proof_that_is_not_there_is_a_problem(shared: TestClient) -> None:
    answer = shared.post(f"{API}/items/45.0/proofs/nothing", headers={"x-sobes": "1", **EN})
    assert (answer.status_code, answer.json()["title"]) == (404, "There is no such proof")


def test_an_answer_to_a_question_of_the_bank_is_graded_by_its_points(shared: TestClient) -> None:
    found = shared.post(f"{API}/items/45.0/grade", json={"answer": "right"}).json()
    assert (found["item_id"], found["score"]) == ("45.0", 1.0)
    assert {point["verdict"] for point in found["points"]} == {"covered"}


def test_grading_a_question_that_is_not_there_is_a_problem(shared: TestClient) -> None:
    assert shared.post(f"{API}/items/99.9/grade", json={"answer": "x"}).status_code == 404


ROW = {
    "id": "sky", "lang": "en", "question": "What colour is the sky?", "answer": "The sky is blue.",
    "points": [{"id": "p1", "text": "The sky is blue.", "keys": [["blue"]]}],
    "misconceptions": [{"id": "m1", "text": "The sky is green.", "contradicts": "p1"}],
}  # fmt: skip


def test_the_real_grader_judges_an_own_rubric_with_a_quote(client: TestClient) -> None:
    client.app.state.sobes.assess = judge  # type: ignore[attr-defined]
    found = client.post(f"{API}/grade", json=ROW).json()
    assert [(p["verdict"], p["quote"], p["start"], p["end"]) for p in found["points"]] == [
        ("covered", "The sky is blue", 0, 15)
    ]
    assert found["score"] == 1.0


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"points": [{"id": "p1", "text": "a"}, {"id": "p1", "text": "b"}]}, "has the id 'p1' twice"),
        ({"points": [{"id": "p1", "text": " "}]}, "is an empty text"),
        ({"points": []}, "at least 1 item"),
        ({"lang": "de"}, "'ru' or 'en'"),
        ({"points": [{"id": "p1", "text": "a", "weight": 0}]}, "greater than 0"),
    ],
)
def test_a_rubric_that_cannot_be_read_is_said(shared: TestClient, change: dict[str, object], words: str) -> None:
    answer = shared.post(f"{API}/grade", json={**ROW, **change}, headers=EN)
    assert (answer.status_code, words in answer.json()["detail"]) == (422, True), answer.text


def test_an_address_that_is_not_there_is_a_problem(shared: TestClient) -> None:
    answer = shared.get(f"{API}/nothing")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


def test_a_method_that_an_address_does_not_take_is_a_problem_that_names_those_it_takes(shared: TestClient) -> None:
    answer = shared.put(f"{API}/items")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET")
    assert answer.headers["content-type"] == "application/problem+json"
