"""Practice over the API: as a program of this machine solves tasks."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.web.solving import EASY, TASKS, await_verdict, judges_secrets, right, solvers_secrets, told, wrong

API = "/api/v1/practice"
AT = f"{API}/tasks/{EASY}"
PROGRAM = {"x-sobes": "1"}


def judged(client: TestClient, task_id: str, source: str) -> dict[str, Any]:
    """Send a solution in and read it when it is judged."""
    answer = client.post(f"{API}/tasks/{task_id}/submissions", json={"source": source})
    assert answer.status_code == 201, answer.text
    await_verdict(client, answer.json()["id"])
    found: dict[str, Any] = client.get(answer.headers["location"]).json()
    return found


def test_every_task_is_listed_with_where_the_person_stands(shared: TestClient) -> None:
    rows = shared.get(f"{API}/tasks").json()
    assert [row["id"] for row in rows] == sorted(TASKS)
    assert {row["state"] for row in rows} <= {"new", "tried", "solved"}


@pytest.mark.parametrize("query", [{"kind": "sql"}, {"level": "senior"}, {"section": "databases"}, {"q": "дескриптор"}])
def test_a_filter_narrows_the_list(shared: TestClient, query: dict[str, str]) -> None:
    found = shared.get(f"{API}/tasks", params={**query, "lang": "ru"}).json()
    assert 0 < len(found) < len(TASKS)
    assert all(row[key] == value for row in found for key, value in query.items() if key != "q")


@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize("task_id", sorted(TASKS))
def test_a_task_tells_nothing_early(shared: TestClient, task_id: str, lang: str) -> None:
    answer = shared.get(f"{API}/tasks/{task_id}", params={"lang": lang})
    secrets = judges_secrets(TASKS[task_id]) + solvers_secrets(TASKS[task_id])
    assert not told(flat(answer.json()), secrets)
    assert answer.json()["references"] == []


def flat(value: object) -> str:
    """Every text in an answer."""
    if isinstance(value, dict):
        return "\n".join(flat(part) for part in value.values())
    return "\n".join(flat(part) for part in value) if isinstance(value, list) else str(value)


def test_a_right_solution_is_accepted_and_opens_the_references(client: TestClient) -> None:
    sent = judged(client, EASY, right(EASY))
    assert sent["judgement"]["verdict"] == "AC"
    task = client.get(AT).json()
    assert (task["state"], task["tries"]) == ("solved", 1)
    assert [one["source"] for one in task["references"]] == [one.source for one in TASKS[EASY].references]


def test_a_wrong_solution_tells_of_hidden_tests_only_their_hint(client: TestClient) -> None:
    for mutant in TASKS[EASY].mutants:
        sent = judged(client, EASY, mutant.source)
        assert sent["judgement"]["verdict"] == mutant.verdict
        hidden = [check for check in sent["checks"] if not check["visible"]]
        assert {check["name"] for check in hidden} <= {"", "growth"}
        assert not any(check["message"] for check in hidden)
        sent["source"] = ""
        known = [secret for secret in judges_secrets(TASKS[EASY]) if secret not in mutant.source]
        assert not told(flat(sent), known)


def test_a_run_tells_of_the_visible_tests_and_keeps_nothing(client: TestClient) -> None:
    found = client.post(f"{AT}/run", json={"source": wrong(EASY)}).json()
    assert found["checks"]
    assert all(check["visible"] for check in found["checks"])
    assert client.get(f"{AT}/submissions").json() == []


def test_the_newest_submission_is_listed_first(client: TestClient) -> None:
    ids = [judged(client, EASY, f"x = {number}\n")["id"] for number in (1, 2)]
    assert [row["id"] for row in client.get(f"{AT}/submissions").json()] == ids[::-1]
    assert [row["id"] for row in client.get(f"{AT}/submissions?limit=1&offset=1").json()] == ids[:1]


def test_hints_are_taken_one_by_one(client: TestClient) -> None:
    hints = list(TASKS[EASY].text("en").hints)
    english = {**PROGRAM, "accept-language": "en"}
    taken = [client.post(f"{AT}/hint", headers=english).json()["hints"] for _ in range(len(hints) + 1)]
    assert taken == [*(hints[: number + 1] for number in range(len(hints))), hints]


def test_giving_up_shows_the_solutions(client: TestClient) -> None:
    task = client.post(f"{AT}/give-up", headers=PROGRAM).json()
    assert task["gave_up"]
    assert task["references"]
    assert task["discussion"]
    assert not told(flat(task), [one for one in judges_secrets(TASKS[EASY]) if one.startswith("test_")])


@pytest.mark.parametrize(("lang", "words"), [("en", "There is no such"), ("ru", "Тако")])
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "tasks/nothing"), ("GET", "tasks/nothing/submissions"), ("GET", "submissions/nothing"),
        ("POST", "tasks/nothing/hint"), ("POST", "tasks/nothing/give-up"), ("POST", "tasks/nothing/run"),
        ("POST", "tasks/nothing/submissions"),
    ],
)  # fmt: skip
def test_what_is_not_there_is_a_problem_in_the_persons_language(
    shared: TestClient, method: str, path: str, lang: str, words: str
) -> None:
    body = {"source": ""} if path.endswith(("run", "submissions")) and method == "POST" else None
    answer = shared.request(method, f"{API}/{path}", json=body, headers={**PROGRAM, "accept-language": lang})
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    assert words in answer.json()["title"]


@pytest.mark.parametrize(
    "body", [b"{}", b'{"source": 7}', b'{"source": "", "more": 1}', b'{"source": "' + b"x" * 100_001 + b'"}', b"[]"]
)
def test_a_solution_of_another_form_is_refused_with_the_field(shared: TestClient, body: bytes) -> None:
    answer = shared.post(f"{AT}/submissions", content=body, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert answer.json()["errors"]


@pytest.mark.parametrize("act", ["hint", "give-up"])
def test_an_action_without_body_needs_the_header_of_a_program(shared: TestClient, act: str) -> None:
    answer = shared.post(f"{AT}/{act}")
    assert answer.json()["errors"][0]["field"] == "x-sobes"
    assert shared.get(AT).json()["hints_taken"] == 0
