"""SIGKILL at any moment of judging: nothing sent in is lost, and it is judged once more, to exactly one verdict."""

import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from sobes.places import Places
from sobes.practice.judge import Judge
from sobes.practice.read import read_task
from sobes.practice.task import Task
from sobes.practising import JudgeQueue, Judges, Submission, Workshop, history, submit
from sobes.store import Store

from .made_tasks import PlainJudge, made_task

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")

# Sends in three solutions and judges them. It says where it is and goes on when it is told to.
PROGRAM = """
import sys
from pathlib import Path
from sobes.places import Places
from sobes.practising import JudgeQueue, Workshop, history, submit
from sobes.store import Store, claims
from tests.practice.made_tasks import PlainJudge, made_task

def at(moment):
    print(moment, flush=True)
    sys.stdin.readline()

class Judge(PlainJudge):
    def judge(self, task, source, visible_only=False, progress=None):
        at("judge begins")
        def told(check):
            at(f"{check.name} ended")
            progress(check)
        judgement = super().judge(task, source, visible_only, told)
        at("judge ended")
        return judgement

write = claims.write_verdict
def watched(*args):
    at("before writing")
    done = write(*args)
    at("after writing")
    return done
claims.write_verdict = watched

store = Store.open(Places.of(Path(sys.argv[1]), None))
workshop = Workshop(store, {"lru": made_task()}, Judge())
for number in range(3):
    submit(workshop, "lru", f"right {number}")
    at(f"sent in {number}")
queue = JudgeQueue(workshop, 1)
queue.start()
known = 0
while not all(one.judgement for one in history(workshop, "lru")):
    known = queue.wait(known, 1)
at("all judged")
"""
ROOT = Path(__file__).parents[2]
ONE = ("judge begins", *(f"test_{n} ended" for n in range(4)), "judge ended", "before writing", "after writing")
MOMENTS = ("sent in 0", "sent in 1", "sent in 2", *ONE, *ONE, *ONE)


def run_and_kill(data: Path, steps: int) -> None:
    """Let the program pass so many moments and kill it at the next one."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(data)], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        text=True,
    ) as process:  # fmt: skip
        assert process.stdin and process.stdout
        for number in range(steps + 1):
            assert process.stdout.readline().strip() == MOMENTS[number]
            if number < steps:
                process.stdin.write("\n")
                process.stdin.flush()
        process.send_signal(signal.SIGKILL)


def after_a_start(data: Path) -> tuple[list[str], tuple[Submission, ...]]:
    """Open the folder anew and judge what waits: the sources that were judged now, and the history."""
    seen: list[str] = []
    return seen, judged_by(data, made_task(), PlainJudge(seen.append))


def judged_by(data: Path, task: Task, judge: Judges) -> tuple[Submission, ...]:
    with closing(Store.open(Places.of(data, None))) as store:
        workshop = Workshop(store, {task.id: task}, judge)
        queue = JudgeQueue(workshop, 2)
        queue.start()
        known, until = 0, time.monotonic() + 30
        while not all(one.judgement for one in history(workshop, task.id)) and time.monotonic() < until:
            known = queue.wait(known, 1)
        queue.close()
        return history(workshop, task.id)


@pytest.mark.parametrize("steps", range(len(MOMENTS)), ids=[f"{n} {moment}" for n, moment in enumerate(MOMENTS)])
def test_killed_at_any_moment_everything_sent_in_is_judged_once(tmp_path: Path, steps: int) -> None:
    run_and_kill(tmp_path, steps)
    sent = min(steps + 1, 3)
    written = sum(moment == "after writing" for moment in MOMENTS[: steps + 1])
    seen, found = after_a_start(tmp_path)
    assert [one.source for one in reversed(found)] == [f"right {number}" for number in range(sent)]
    assert all(one.accepted and one.judgement and len(one.judgement.checks) == 4 for one in found)
    assert sorted(seen) == [f"right {number}" for number in range(written, sent)]
    assert list((tmp_path / "judging").iterdir()) == []


def test_submission_that_kills_the_judge_every_time_is_given_up(tmp_path: Path) -> None:
    with closing(Store.open(Places.of(tmp_path, None))) as store:
        submit(Workshop(store, {"lru": made_task()}, PlainJudge()), "lru", "right")
    for _ in range(3):
        program = PROGRAM.replace("for number in range(3)", "for number in range(0)")
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
        with subprocess.Popen(
            [sys.executable, "-c", program, str(tmp_path)], env=environment, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, text=True,
        ) as process:  # fmt: skip
            assert process.stdout and process.stdout.readline() == "judge begins\n"
            process.send_signal(signal.SIGKILL)
    seen, (one,) = after_a_start(tmp_path)
    assert seen == [] and one.judgement is not None
    assert (one.judgement.verdict, str(one.judgement.message)) == (
        "IE",
        "The judge broke off on this submission three times.",
    )


TASK = read_task(ROOT / "bank" / "tasks" / "chunk-iterator")
REAL = """
import sys
from pathlib import Path
from sobes.places import Places
from sobes.practice.judge import Judge
from sobes.practice.read import read_task
from sobes.practising import JudgeQueue, Workshop, submit
from sobes.store import Store

task = read_task(Path(sys.argv[2]))
store = Store.open(Places.of(Path(sys.argv[1]), None))
judge = Judge()
workshop = Workshop(store, {task.id: task}, judge)
sent = submit(workshop, task.id, task.references[0].source)
queue = JudgeQueue(workshop, 1)
queue.start()
known = told = 0
print("ended 0", flush=True)
while True:
    known = queue.wait(known, 1)
    for told in range(told + 1, len(queue.checks(sent.id)) + 1):
        print("ended", told, flush=True)
"""


@pytest.mark.parametrize("checks", [0, 1, 4, 5, 11])
def test_real_judge_killed_in_the_middle_judges_again_to_the_same_verdict(tmp_path: Path, checks: int) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-c", REAL, str(tmp_path), str(TASK.folder)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        for line in process.stdout:
            if line == f"ended {checks}\n":
                process.send_signal(signal.SIGKILL)
    with Judge() as judge:
        (one,) = judged_by(tmp_path, TASK, judge)
    assert one.accepted and one.judgement is not None
    assert [check.outcome for check in one.judgement.checks] == ["passed"] * 11
