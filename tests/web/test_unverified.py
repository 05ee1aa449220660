"""Where there is no sandbox: what is kept as not verified, how it is shown, what it does not open."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from sobes.runner.layers import ASKED
from tests.conftest import serve

from .forms import page, send
from .solving import EASY, await_verdict, first_of, judges_secrets, ran, right, solvers_secrets, told, wrong
from .solving import TASKS as TASKS_OF_BANK
from .test_hostile import HOSTILE, MARK, faults

AT = f"/practice/{EASY}"
API = "/api/v1/practice"


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """A browser before the program on a system without a sandbox."""
    monkeypatch.setenv(ASKED, "none")
    yield from serve(tmp_path / "data")


def sent(client: TestClient, source: str, said: str) -> str:
    answer = send(client, f"{AT}/submit", source=source, ran=said)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


def test_a_submission_is_kept_with_the_word_of_the_browser_and_no_judge_is_waited_for(bare: TestClient) -> None:
    address = sent(bare, right(EASY), ran())
    answer = bare.get(f"{address}/verdict", headers={"accept-language": "en"})
    assert answer.headers["x-waiting"] == ""
    assert 'data-verdict="AC" data-unverified' in answer.text
    assert "Visible tests passed" in answer.text and "not verified" in answer.text
    assert "This does not count as solved." in answer.text
    assert "is judged when Sobes starts where there is a sandbox" in answer.text
    shown = page(bare, address)
    assert 'http-equiv="refresh"' not in shown and "data-poll" not in shown


@pytest.mark.parametrize(("lang", "words"), [("en", "not verified"), ("ru", "не проверено")])
def test_it_is_marked_in_the_list_the_history_and_on_the_page_of_the_task(bare, lang: str, words: str) -> None:
    sent(bare, right(EASY), ran())
    for where in (AT, f"{AT}/submissions", "/practice?state=tried"):
        assert words in page(bare, where, lang)
    assert f'href="{AT}"' not in page(bare, "/practice?state=solved")
    assert ("solved 0 of" if lang == "en" else "решено 0 из") in page(bare, "/practice", lang)


def test_it_opens_no_solutions_and_tells_nothing_of_hidden_tests(bare: TestClient) -> None:
    address = sent(bare, "x = 1\n", ran())
    secrets = judges_secrets(TASKS_OF_BANK[EASY]) + solvers_secrets(TASKS_OF_BANK[EASY])
    for where in (address, f"{address}/verdict", AT, f"{AT}/submissions"):
        assert not told(page(bare, where), secrets)
    assert "#solutions" not in page(bare, f"{address}/verdict")


def test_a_failed_run_is_told_with_its_test(bare: TestClient) -> None:
    failed = {"name": "test_low", "outcome": "failed", "message": "E  assert 1 == 2", "raised": False}
    shown = page(bare, sent(bare, wrong(EASY), ran(checks=[failed])))
    assert 'data-verdict="WA" data-unverified' in shown
    assert "test_low" in shown and "assert 1 == 2" in shown
    assert re.search(r'title="WA">not verified</span> <span [^>]*>Wrong answer<', page(bare, f"{AT}/submissions"))


def test_the_api_tells_it_apart_from_a_verdict(bare: TestClient) -> None:
    name = sent(bare, right(EASY), ran()).rpartition("/")[2]
    found = bare.get(f"{API}/submissions/{name}").json()
    assert (found["judgement"], found["judged_at"], found["unverified"]["verdict"]) == (None, None, "AC")
    assert bare.get(f"{API}/tasks/{EASY}/submissions").json()[0]["unverified"]["where"] == "Pyodide"
    task = bare.get(f"{API}/tasks/{EASY}").json()
    assert (task["state"], task["unverified"], task["references"]) == ("tried", True, [])


@pytest.mark.parametrize("said", ["{", "[]", "{}", json.dumps({"verdict": "AC"}), "x" * 390_000])
def test_a_word_of_another_form_is_refused_and_nothing_is_kept(bare: TestClient, said: str) -> None:
    answer = send(bare, f"{AT}/submit", source="x = 1\n", ran=said)
    assert answer.status_code == 409
    assert "Reload the page." in answer.text
    assert "Nothing was sent in" in page(bare, f"{AT}/submissions")


def test_a_word_of_the_browser_counts_for_nothing_where_there_is_a_sandbox(client: TestClient) -> None:
    address = sent(client, wrong(EASY), ran())
    await_verdict(client, address.rpartition("/")[2])
    shown = page(client, address)
    assert 'data-verdict="WA"' in shown and "not verified" not in shown


def test_a_form_of_another_page_keeps_nothing(bare: TestClient) -> None:
    answer = bare.post(f"{AT}/submit", data={"csrf": "forged", "source": "x = 1\n", "ran": ran()})
    assert answer.status_code == 403


@pytest.mark.parametrize("kind", ["sql", "git"])
def test_a_task_that_no_browser_can_run_is_refused_with_advice(bare: TestClient, kind) -> None:  # type: ignore[no-untyped-def]
    task = first_of(kind)
    assert "a browser cannot run this task, so it is not judged here" in page(bare, f"/practice/{task.id}")
    answer = send(bare, f"/practice/{task.id}/submit", source=task.references[0].source, ran=ran())
    await_verdict(bare, answer.headers["location"].rpartition("/")[2])
    shown = page(bare, answer.headers["location"])
    assert 'data-verdict="IE"' in shown and "names no sandbox" in shown and "not verified" not in shown


def test_the_page_says_beforehand_what_submitting_does(bare: TestClient) -> None:
    assert "keeps your solution as not verified" in page(bare, AT)
    assert '"judged": false' in page(bare, AT).replace("&#34;", '"')


def test_what_was_not_verified_is_judged_at_the_next_start_with_a_sandbox(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv(ASKED, "none")
    for bare in serve(tmp_path / "data"):
        address = sent(bare, right(EASY), ran())
        assert "not verified" in page(bare, address)
    monkeypatch.delenv(ASKED)
    for client in serve(tmp_path / "data"):
        await_verdict(client, address.rpartition("/")[2])
        shown = page(client, address)
        assert 'data-verdict="AC"' in shown and "not verified" not in shown
        assert len(re.findall(r'<td class="n">\d+</td><td><a', page(client, f"{AT}/submissions"))) == 1
        assert EASY in page(client, "/practice?state=solved")


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_what_a_browser_says_stays_text(bare: TestClient, name: str) -> None:
    bad = HOSTILE[name]
    failed = {"name": bad[:300], "outcome": "failed", "message": bad, "raised": True}
    address = sent(bare, "x = 1\n", ran(checks=[failed], output=bad))
    for where in (address, f"{address}/verdict", AT, f"{AT}/submissions"):
        assert not faults(page(bare, where))
    assert MARK in page(bare, address)
