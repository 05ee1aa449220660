"""What a browser says of a solution is read as no more than it is, and refused where it has another form."""

import json
from typing import Any

import pytest

from sobes.errors import PracticeError
from sobes.practice.in_browser import judgement_of_run, runs_in_browser

from .made_tasks import made_task

PASSED = {"name": "test_a", "outcome": "passed", "message": "", "raised": False}
FAILED = {"name": "test_b[1-2]", "outcome": "failed", "message": "E  assert 1 == 2", "raised": False}
RUN: dict[str, Any] = {"checks": [PASSED], "syntax": None, "fault": "", "output": "", "slow": False}


def read(**changed: Any):  # type: ignore[no-untyped-def]
    return judgement_of_run(json.dumps({**RUN, **changed}))


@pytest.mark.parametrize(
    ("changed", "verdict", "message"),
    [
        ({}, "AC", "The visible tests pass."),
        ({"checks": [PASSED, FAILED]}, "WA", "A test failed."),
        ({"checks": [{**FAILED, "raised": True}]}, "RE", "The code raised an exception that no test expects."),
        ({"checks": [], "syntax": {"line": 3, "message": "invalid syntax"}}, "CE",
         "The code does not compile.\n3: invalid syntax"),
        ({"checks": [], "slow": True}, "TLE", "The time limit was exceeded."),
        ({"checks": [], "fault": "E  NameError"}, "RE", "The code fails while it is imported.\nE  NameError"),
        ({"checks": []}, "WA", "No test was found in the file."),
    ],
)  # fmt: skip
def test_the_verdict_is_made_from_the_visible_tests(changed: dict[str, Any], verdict: str, message: str) -> None:
    found = read(**changed)
    assert (found.verdict, str(found.message), found.where, found.isolation) == (verdict, message, "Pyodide", "")


def test_a_verdict_that_the_browser_claims_is_not_looked_at() -> None:
    found = read(checks=[FAILED], verdict="AC", isolation="namespaces", judgement={"verdict": "AC"})
    assert (found.verdict, found.isolation) == ("WA", "")


def test_every_check_counts_as_visible_whatever_it_is_called() -> None:
    (check,) = read(checks=[{**PASSED, "visible": False, "name": "growth", "hint": {"ru": "x"}}]).checks
    assert (check.visible, check.hint) == (True, {})


def test_half_of_a_surrogate_pair_becomes_a_question_mark() -> None:
    assert read(output="a\ud83d").output == "a?"


WRONG: list[Any] = [
    "", "{", "[]", "7", "null", "[" * 100_000, json.dumps({}), json.dumps({**RUN, "checks": {}}),
    json.dumps({**RUN, "checks": [PASSED] * 501}), json.dumps({**RUN, "checks": [[]]}),
    json.dumps({**RUN, "checks": [{**PASSED, "outcome": "not run"}]}),
    json.dumps({**RUN, "checks": [{**PASSED, "name": "x" * 301}]}),
    json.dumps({**RUN, "checks": [{**PASSED, "name": 5}]}), json.dumps({**RUN, "checks": [{**PASSED, "raised": 1}]}),
    json.dumps({**RUN, "checks": [{**PASSED, "outcome": {}}]}),
    json.dumps({**RUN, "output": "x" * 20_001}), json.dumps({**RUN, "fault": None}), json.dumps({**RUN, "slow": "no"}),
    *(json.dumps({**RUN, "syntax": {"line": line, "message": ""}}) for line in (0, 1.5, True, 10**9, None)),
    json.dumps({**RUN, "syntax": "line 1"}),
    json.dumps({**RUN, "more": "x" * 400_000}),
]  # fmt: skip


@pytest.mark.parametrize("sent", WRONG, ids=range(len(WRONG)))
def test_a_run_of_another_form_or_size_is_one_sentence(sent: str) -> None:
    with pytest.raises(PracticeError) as caught:
        judgement_of_run(sent)
    assert str(caught.value) == "What the browser sent is not what came of a run. Reload the page."


@pytest.mark.parametrize(
    ("changed", "runs"),
    [
        ({}, True), ({"kind": "async", "needs": {"cpython": ">=3.11"}}, True), ({"kind": "sql"}, False),
        ({"kind": "git"}, False), ({"kind": "web", "needs": {"package django": ">=5"}}, False),
    ],
)  # fmt: skip
def test_only_python_without_packages_runs_in_a_browser(changed: dict[str, Any], runs: bool) -> None:
    assert runs_in_browser(made_task(**changed)) is runs
