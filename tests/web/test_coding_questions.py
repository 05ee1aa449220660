"""A question of an interview that is answered by a program."""

from __future__ import annotations

import json
import re

import pytest
from fastapi.testclient import TestClient

from sobes.practice.task import Task
from sobes.runner.layers import ASKED
from sobes.store import practice
from sobes.web.practice_views import tasks_of_item

from .forms import asked, begin, page, send
from .solving import TASKS, await_verdict, ran, right, solvers_secrets, state_of, told


def coding(client: TestClient, **wishes: object) -> tuple[str, str, Task]:
    """An interview that asks a question with a Python task now: its address, the question, the task."""
    for seed in range(60):
        address = begin(client, seed=str(seed), sections="python-advanced", **wishes)
        item_id = asked(client, address)
        for task in tasks_of_item(TASKS, item_id):
            if task.kind in ("code", "async"):
                return address, item_id, task
    raise AssertionError("no question of the bank has a task")


def solved(client: TestClient, address: str, item_id: str, task: Task) -> str:
    """Send a right solution in for the question; the address of the submission."""
    interview = address.rpartition("/")[2]
    answer = send(client, f"/practice/{task.id}/submit", source=right(task.id), interview=interview, item=item_id)
    await_verdict(client, answer.headers["location"].rpartition("/")[2])
    return str(answer.headers["location"])


def test_a_question_with_a_task_offers_the_editor_beside_words(client: TestClient) -> None:
    address, _, task = coding(client)
    shown = page(client, address)
    assert f'href="{address}/tasks/{task.id}"' in shown
    assert 'name="text"' in shown


def test_the_task_of_a_question_is_shown_without_hints_and_solutions(client: TestClient) -> None:
    address, item_id, task = coding(client)
    send(client, f"/practice/{task.id}/give-up")
    shown = page(client, f"{address}/tasks/{task.id}")
    assert f'name="item" value="{item_id}"' in shown
    assert not told(shown, solvers_secrets(task))


def test_the_program_and_its_verdict_go_into_the_answer_under_what_was_written(client: TestClient) -> None:
    address, item_id, task = coding(client)
    send(client, f"{address}/draft", item_id=item_id, text="My words first.", seconds="7")
    sent = solved(client, address, item_id, task)
    shown = page(client, sent)
    form = re.search(r'action="([^"]+/answer)".*?name="submission" value="([^"]+)"', shown, re.S)
    assert form
    assert send(client, form[1], submission=form[2], seconds="12.5").headers["location"] == address
    question = page(client, address)
    assert re.search(r"My words first\.\s+Задача .*Принято|My words first\.\s+\S+ «", question)
    assert "```python" in question
    assert 'data-spent="19.5"' in question


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "not verified, visible tests 1/1"), ("ru", "не проверено, видимые тесты 1/1")]
)
def test_a_program_that_nobody_verified_goes_into_the_answer_as_such(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, lang: str, words: str
) -> None:
    monkeypatch.setenv(ASKED, "none")
    address, item_id, task = coding(client, lang=lang)
    fields = {"source": right(task.id), "interview": address.rpartition("/")[2], "item": item_id, "ran": ran()}
    shown = page(client, send(client, f"/practice/{task.id}/submit", **fields).headers["location"])
    form = re.search(r'action="([^"]+/answer)".*?name="submission" value="([^"]+)"', shown, re.S)
    assert form and "not verified" in shown
    send(client, form[1], submission=form[2])
    assert words in page(client, address)


def test_a_task_of_another_question_leads_back_to_the_interview(client: TestClient) -> None:
    address, item_id, _ = coding(client)
    other = next(task for task in TASKS.values() if task not in tasks_of_item(TASKS, item_id))
    assert client.get(f"{address}/tasks/{other.id}").headers["location"] == address


def test_an_exam_offers_no_judge(client: TestClient) -> None:
    address, _, task = coding(client, feedback="exam")
    assert "/tasks/" not in page(client, address)
    assert client.get(f"{address}/tasks/{task.id}").headers["location"] == address


def test_what_is_typed_for_a_question_is_kept_with_its_interview_and_goes_with_it(client: TestClient) -> None:
    address, item_id, task = coding(client)
    interview, store = address.rpartition("/")[2], state_of(client).workshop.store
    changes = json.dumps([{"at": 5, "from": 0, "to": 0, "text": "import heapq"}])
    assert send(client, f"/practice/{task.id}/keys", changes=changes).status_code == 204
    answer = send(client, f"/practice/{task.id}/keys", changes=changes, interview=interview, item=item_id)
    assert answer.status_code == 204
    typed = practice.typing_of(store, task.id)
    assert [(one.interview_id, one.item_id) for one in typed] == [(None, None), (interview, item_id)]
    store.delete_interview(interview)
    assert [one.interview_id for one in practice.typing_of(store, task.id)] == [None]
    assert send(client, f"/practice/{task.id}/keys", changes=changes, interview=interview).status_code == 404


def test_a_solution_for_an_interview_that_is_not_there_is_refused(client: TestClient) -> None:
    task = next(iter(TASKS.values()))
    answer = send(client, f"/practice/{task.id}/submit", source="", interview="nothing", item="01.0")
    assert answer.status_code == 404


@pytest.mark.parametrize("path", ["nothing/tasks/nothing", "nothing/tasks/lru-cache"])
def test_what_is_not_there_is_not_found(shared: TestClient, path: str) -> None:
    assert shared.get(f"/interviews/{path}").status_code == 404
