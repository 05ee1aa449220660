"""Tasks of the bank, solutions for them, and what of a task must not be told early."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

from fastapi.testclient import TestClient

from sobes.practice.read import read_tasks
from sobes.practice.task import Task, TaskKind
from sobes.web.state import AppState

from .forms import send

TASKS = {task.id: task for task in read_tasks(Path(__file__).parents[2] / "bank")}
HIDDEN = re.compile(r"test_hidden|data-hidden|scale|right/|broken/")
EASY = "bounded-descriptor"  # plain Python, judged in no time


def state_of(client: TestClient) -> AppState:
    state: AppState = client.app.state.sobes  # type: ignore[attr-defined]
    return state


def first_of(kind: TaskKind) -> Task:
    return next(task for task in TASKS.values() if task.kind == kind)


def right(task_id: str) -> str:
    return TASKS[task_id].references[0].source


def wrong(task_id: str) -> str:
    return next(one.source for one in TASKS[task_id].mutants if one.verdict == "WA")


def await_verdict(client: TestClient, submission_id: str) -> None:
    """Until the judge has said its word."""
    queue, store = state_of(client).queue, state_of(client).workshop
    from sobes import practising

    known = 0
    for _ in range(1000):
        known = queue.wait(known, 1)
        if practising.submission(store, submission_id).judgement:
            return
    raise AssertionError("the judge did not come to an end")


def sent_in(client: TestClient, task_id: str, source: str) -> str:
    """Send a solution in by the form and wait for its verdict; the address of the submission."""
    answer = send(client, f"/practice/{task_id}/submit", source=source)
    assert answer.status_code == 303, answer.text
    await_verdict(client, answer.headers["location"].rpartition("/")[2])
    return answer.headers["location"]


def ran(**changed: object) -> str:
    """What a page sends of visible tests that passed in the browser."""
    check = {"name": "test_first", "outcome": "passed", "message": "", "raised": False}
    return json.dumps({"checks": [check], "syntax": None, "fault": "", "output": "", "slow": False, **changed})


def judges_secrets(task: Task) -> list[str]:
    """What nobody is ever told: hidden tests and data, mutants, other implementations."""
    hidden = [text for name, text in task.files.items() if HIDDEN.match(name)]
    names = re.findall(r"def (test_\w+)", task.files.get("test_hidden.py", ""))
    return secret(task, [*names, *lines_of(*hidden, *(one.source for one in task.mutants))])


def solvers_secrets(task: Task) -> list[str]:
    """What is told when the task is solved or given up, and hints that were not taken."""
    texts = [text for one in task.texts.values() for text in (*one.hints, one.discussion)]
    parts = [part for text in texts for part in text.split("\n\n")]
    references = [one.remark for one in task.references] + lines_of(*(one.source for one in task.references))
    return secret(task, [*parts, *references])


def secret(task: Task, texts: list[str]) -> list[str]:
    """Those that do not stand in what everybody may read as well."""
    shown = [task.starter, *(part for text in task.texts.values() for part in (text.title, text.statement))]
    shown += [text for name, text in task.files.items() if not HIDDEN.match(name)]
    known = bare(html.escape(" ".join(shown)))
    return [text for text in texts if clipped(text) not in known]


def lines_of(*sources: str) -> list[str]:
    """Lines long enough to tell something."""
    return [line.strip() for source in sources for line in source.splitlines() if len(line) > 40]


def bare(text: str) -> str:
    """What a page says: its tags, the marks of Markdown and line ends do not hide anything."""
    return re.sub(r"\s+", " ", re.sub(r"[`*]", "", html.unescape(re.sub(r"<[^>]*>", "", text)))).strip()


def clipped(text: str) -> str:
    return bare(html.escape(text))[:80]


def told(shown: str, secrets: list[str]) -> list[str]:
    """Which of the secrets a page or an answer of the API tells."""
    text = bare(shown)
    return [secret for secret in secrets if len(clipped(secret)) > 8 and clipped(secret) in text]
