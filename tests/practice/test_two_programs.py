"""Two programs on one data folder: each submission is judged by exactly one of them."""

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from sobes.places import Places
from sobes.practising import Workshop, history, submit
from sobes.store import Store

from .made_tasks import PlainJudge, made_task

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from pathlib import Path
from sobes.places import Places
from sobes.practising import JudgeQueue, Workshop, history
from sobes.store import Store
from tests.practice.made_tasks import PlainJudge, made_task

print("ready", flush=True)
sys.stdin.readline()
workshop = Workshop(Store.open(Places.of(Path(sys.argv[1]), None)), {"lru": made_task()}, PlainJudge(print))
queue = JudgeQueue(workshop, 2)
queue.start()
known = 0
while not all(one.judgement for one in history(workshop, "lru")):
    known = queue.wait(known, 1)
queue.close()
"""


def test_each_submission_is_judged_by_one_of_them(tmp_path: Path) -> None:
    sources = [f"right {number:02}" for number in range(30)]
    with closing(Store.open(Places.of(tmp_path, None))) as store:
        workshop = Workshop(store, {"lru": made_task()}, PlainJudge())
        for source in sources:
            submit(workshop, "lru", source)
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
        programs = [
            subprocess.Popen(
                [sys.executable, "-c", PROGRAM, str(tmp_path)], env=environment, stdin=subprocess.PIPE,
                stdout=subprocess.PIPE, text=True,
            )
            for _ in range(2)
        ]  # fmt: skip
        for program in programs:
            assert program.stdout and program.stdout.readline() == "ready\n"
        for program in programs:
            assert program.stdin
            program.stdin.write("go\n")
            program.stdin.flush()
        judged = [line for program in programs for line in program.communicate(timeout=60)[0].splitlines()]
        assert sorted(judged) == sources
        assert all(one.accepted for one in history(workshop, "lru"))
