"""`sobes task` and `sobes judge` with the real judge: a folder, tests, a verdict, hints, the way to the solutions."""

from __future__ import annotations

import json
import signal
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sobes.practice.read import read_task
from sobes.store import practice
from sobes.store.values import StoredSubmission

from .driving import PATIENCE, ROOT, Sitting, opened, run

TASK = "chunk-iterator"
AT = datetime(2026, 11, 21, 7, 30, tzinfo=UTC)
FOLDER = ROOT / "bank" / "tasks" / TASK
REFERENCE = read_task(FOLDER).references[0].source
MUTANT = read_task(FOLDER).mutants[0]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def work(data: Path, tmp_path: Path) -> Path:
    """The folder that `sobes task get` made."""
    done = run(data, "task", "get", TASK, "--dir", str(tmp_path / "work"), LC_ALL="en")
    assert (done.returncode, done.stderr) == (0, "")
    return tmp_path / "work"


def solve(work: Path, source: str) -> None:
    (work / "solution.py").write_text(source, encoding="utf-8")


def test_folder_has_what_the_person_needs_and_nothing_hidden(work: Path) -> None:
    names = {path.name for path in work.iterdir()}
    assert names == {"solution.py", "README.md", "test_visible.py", "scaffold.py", ".sobes-task.toml"}
    assert (work / "solution.py").read_text() == (FOLDER / "starter.py").read_text()
    text = read_task(FOLDER).text("en")
    told = (work / "README.md").read_text(encoding="utf-8")
    assert told.startswith(f"# {text.title}\n\n{text.statement.strip()}\n") and "sobes task test --watch" in told


def test_getting_it_again_leaves_the_work_alone_and_force_keeps_a_copy(data: Path, work: Path) -> None:
    solve(work, REFERENCE)
    again = run(data, "task", "get", TASK, "--dir", str(work), LC_ALL="en")
    assert again.returncode == 1 and "has these files already, with another text: solution.py." in again.stderr
    forced = run(data, "task", "get", TASK, "--dir", str(work), "--force", LC_ALL="en")
    assert forced.returncode == 0 and f"Your file is kept as {work / 'solution.py.old-1'}." in forced.stdout
    assert (work / "solution.py.old-1").read_text(encoding="utf-8") == REFERENCE


def test_visible_tests_are_run_and_nothing_is_kept(data: Path, work: Path) -> None:
    failed = run(data, "task", "test", str(work), LC_ALL="en")
    assert failed.returncode == 1 and failed.stdout.startswith("WA wrong answer, checks: ")
    solve(work, REFERENCE)
    passed = run(data, "task", "test", str(work), LC_ALL="en")
    assert passed.returncode == 0 and passed.stdout.startswith("AC the visible tests pass, checks: 4 of 4\n")
    assert json.loads(run(data, "task", "history", str(work), "--json").stdout) == []


def test_submission_is_judged_kept_and_told_by_the_exit_code(data: Path, work: Path) -> None:
    solve(work, MUTANT.source)
    wrong = run(data, "task", "submit", str(work), LC_ALL="en")
    assert wrong.returncode == 1 and wrong.stdout.startswith(f"{MUTANT.verdict} ")
    solve(work, REFERENCE)
    right = run(data, "task", "submit", str(work), "--json")
    found = json.loads(right.stdout)
    assert (right.returncode, found["verdict"], found["task"]) == (0, "AC", TASK)
    kept = json.loads(run(data, "task", "history", str(work), "--json").stdout)
    assert [one["judgement"]["verdict"] for one in kept] == [MUTANT.verdict, "AC"]
    assert kept[1]["source"] == REFERENCE
    told = run(data, "task", "history", TASK, "--diff", LC_ALL="en").stdout
    assert "2. " in told and "  +++ submission 2\n" in told
    listed = json.loads(run(data, "task", "list", "--json").stdout)
    (row,) = [one for one in listed if one["id"] == TASK]
    assert (row["tries"], row["solved"], row["title"]["ru"]) == (2, True, "Порции последовательности")
    left = json.loads(run(data, "task", "list", "--json", "--unsolved", "--kind", "code").stdout)
    assert TASK not in {one["id"] for one in left} and {one["kind"] for one in left} <= {"code"}


def test_hidden_tests_are_told_by_their_hint_alone(data: Path, work: Path) -> None:
    solve(work, MUTANT.source)
    told = run(data, "task", "submit", str(work), LC_ALL="ru_RU.UTF-8").stdout
    hints = read_task(FOLDER).text("ru").hidden
    assert any(hint in told for hint in hints.values()) and "assert" not in told


def test_watching_tests_again_after_each_change_and_ends_cleanly(data: Path, work: Path) -> None:
    with Sitting(data, "task", "test", "--watch", str(work), tty=True, LC_ALL="en") as sitting:
        sitting.wait_for("WA wrong answer")
        sitting.wait_for("Ctrl\\+C ends it")
        solve(work, REFERENCE)
        sitting.wait_for("AC the visible tests pass")
        sitting.send("\x03")
        assert sitting.leave() == 0
    assert "Traceback" not in sitting.seen


def test_watched_file_may_be_away_for_a_moment(data: Path, work: Path) -> None:
    with Sitting(data, "task", "test", "--watch", str(work), LC_ALL="en") as sitting:
        sitting.wait_for("Ctrl\\+C ends it")
        (work / "solution.py").unlink()
        solve(work, REFERENCE)
        sitting.wait_for("AC the visible tests pass")
        sitting.process.send_signal(signal.SIGINT)
        assert sitting.leave() == 0


def test_submission_is_kept_when_the_person_does_not_wait_for_its_verdict(data: Path, work: Path) -> None:
    solve(work, "import time\ntime.sleep(100)\n")
    with Sitting(data, "task", "submit", str(work), LC_ALL="en") as sitting:
        known = 0.0
        while known < PATIENCE and not under_way(data):
            known += 0.05
            time.sleep(0.05)
        sitting.process.send_signal(signal.SIGINT)
        assert sitting.leave() == 130
    assert "Your solution is kept; it is judged at the next sobes task submit." in sitting.seen
    assert "Traceback" not in sitting.seen
    with opened(data) as store:
        (kept,) = practice.submissions_of(store, TASK)
    assert (kept.judgement, kept.tries) == (None, 0)


def under_way(data: Path) -> bool:
    with opened(data) as store:
        return any(one.tries for one in practice.submissions_of(store, TASK))


def test_hints_come_one_by_one(data: Path) -> None:
    hints = read_task(FOLDER).text("en").hints
    one = run(data, "task", "hint", TASK, LC_ALL="en").stdout
    assert f"Hint 1 of {len(hints)}" in one and "Hint 2" not in one
    for _ in hints:
        last = run(data, "task", "hint", TASK, LC_ALL="en").stdout
    assert [line for line in last.splitlines() if line.startswith("Hint ")] == [
        f"Hint {number} of {len(hints)}" for number in range(1, len(hints) + 1)
    ]


def test_solutions_are_shown_after_giving_up_only(data: Path) -> None:
    closed = run(data, "task", "show", TASK, LC_ALL="en").stdout
    assert "Solutions and discussion open when the task is solved or given up" in closed
    assert "# approach:" not in closed
    for args in (("--give-up",), ()):
        assert "# approach:" in run(data, "task", "show", TASK, *args, LC_ALL="en").stdout


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (
            ("get", "chunk-iteratr"),
            f"There is no task chunk-iteratr. Did you mean {TASK}? All of them: sobes task list.",
        ),
        (("submit", "/nowhere"), "There is no task /nowhere. All of them: sobes task list."),
        (("hint",), "This folder is for no task. Get one: sobes task get ID, then go to its folder."),
        (("submit", TASK), f"Task {TASK} is not in a folder here yet: sobes task get {TASK}"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(data: Path, args: tuple[str, ...], sentence: str) -> None:
    done = run(data, "task", *args, LC_ALL="en")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"sobes: {sentence}\n")


def test_section_without_tasks_is_one_sentence(data: Path) -> None:
    done = run(data, "task", "list", "--section", "cooking", LC_ALL="en")
    assert done.returncode == 1 and done.stderr.startswith(
        "sobes: No task is in section cooking. Sections with tasks: "
    )


def test_file_is_judged_for_a_task_without_being_kept(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "mine.py"
    path.write_text(REFERENCE, encoding="utf-8")
    right = run(data, "judge", "--task", TASK, str(path), "--json")
    assert (right.returncode, json.loads(right.stdout)["verdict"]) == (0, "AC")
    path.write_text(MUTANT.source, encoding="utf-8")
    wrong = run(data, "judge", "--task", TASK, str(path), LC_ALL="en")
    assert wrong.returncode == 1 and wrong.stdout.startswith(f"{MUTANT.verdict} ")
    assert json.loads(run(data, "task", "history", TASK, "--json").stdout) == []


FOREIGN = """
import pytest
from bob import response

@pytest.mark.parametrize("said, answer", [("", "Fine."), ("Ok?", "Sure.")])
def test_bob_answers(said, answer):
    assert response(said) == answer
"""


@pytest.mark.parametrize(("answer", "verdict", "code"), [("Sure.", "AC", 0), ("Fine.", "WA", 1)])
def test_file_is_judged_by_a_test_file_beside_it(
    data: Path, tmp_path: Path, answer: str, verdict: str, code: int
) -> None:
    tests, bob = tmp_path / "bob_test.py", tmp_path / "bob.py"
    tests.write_text(FOREIGN, encoding="utf-8")
    bob.write_text(f"def response(said):\n    return '{answer}' if said else 'Fine.'\n", encoding="utf-8")
    done = run(data, "judge", "--tests", str(tests), str(bob), "--json")
    found = json.loads(done.stdout)
    assert (found["verdict"], done.returncode, found["isolation"]) == (verdict, code, "namespaces")


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (("a.py",), "Give --task ID or --tests FILE, one of the two."),
        (("--task", TASK, "a.py"), "a.py cannot be read (No such file or directory)."),
        (("--tests", "test_a.py", "a.py"), "test_a.py cannot be read (No such file or directory)."),
        (("--task", TASK, "a.sql"), "a.sql does not fit: a .py file is needed."),
        (
            ("--task", TASK, "--python", "4", "a.py"),
            "'4' is not a Python version. Give it as X.Y, for example --python 3.13.",
        ),
    ],
)
def test_what_cannot_be_judged_is_one_sentence(data: Path, args: tuple[str, ...], sentence: str) -> None:
    done = run(data, "judge", *args, LC_ALL="en")
    assert (done.returncode, done.stderr) == (1, f"sobes: {sentence}\n")


def test_what_was_run_in_a_browser_only_is_told_as_not_verified(data: Path) -> None:
    with opened(data) as store:
        ran = {"verdict": "AC", "checks": [{"name": "test_a", "visible": True, "outcome": "passed"}]}
        practice.add_submission(store, StoredSubmission("s", TASK, 1, "x = 1\n", AT, unverified=ran))
    told = run(data, "task", "history", TASK, LC_ALL="en").stdout
    assert told.rstrip().endswith("not verified: the visible tests pass, 1/1")
    (kept,) = json.loads(run(data, "task", "history", TASK, "--json").stdout)
    assert (kept["judgement"], kept["unverified"]["verdict"]) == (None, "AC")
    (listed,) = [one for one in json.loads(run(data, "task", "list", "--json").stdout) if one["id"] == TASK]
    assert (listed["solved"], listed["unverified"], listed["tries"]) == (False, True, 1)
    assert f"?  {TASK} " in run(data, "task", "list", LC_ALL="en").stdout
    assert "open when the task is solved or given up" in run(data, "task", "show", TASK, LC_ALL="en").stdout
