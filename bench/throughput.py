"""How many small submissions a second are judged, beside one at a time in the same run, and whether memory stays.

    python bench/throughput.py [--runs 400] [--workers 2] [--tasks lru-cache ttl-cache …]
    python bench/throughput.py --runs 10000      # memory over many runs

Every reference and mutant of the tasks is a submission (without tasks that measure growth, which take as long as they
take). First each of them is judged alone, one after the other, for the verdict to compare with and the rate of one at
a time; bare pytest on the visible tests of one of them stands beside it. Then `--runs` submissions in all are judged
through one warm judge: by threads that do nothing else, and by the queue as the program does it, each submission and
verdict on the disk. Memory, processes and open files are those of this process and everything that it started; they
are printed as the runs go on.
"""

from __future__ import annotations

import argparse
import itertools
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "src"))

from sobes.places import Places  # noqa: E402
from sobes.practice.judge import Judge  # noqa: E402
from sobes.practice.read import read_task  # noqa: E402
from sobes.practice.task import Judgement, Task  # noqa: E402
from sobes.practising import JudgeQueue, Workshop, submission, submit  # noqa: E402
from sobes.store import Store  # noqa: E402

MOMENTS = 10  # how often memory is looked at


@dataclass(frozen=True, slots=True)
class Work:
    """One submission, and the verdict it has when it is judged alone."""

    task: Task
    name: str
    source: str


@dataclass(frozen=True, slots=True)
class Used:
    """MB that belong to this process and its descendants alone (PSS), how many they are, their open files."""

    memory: float
    processes: int
    files: int

    def __str__(self) -> str:
        return f"{self.memory:6.1f} MB, processes {self.processes}, open files {self.files}"


def small_tasks(names: Sequence[str]) -> list[Task]:
    """The named tasks, or every Python task that does not measure growth."""
    found = [read_task(path.parent) for path in sorted((ROOT / "bank" / "tasks").glob("*/task.toml"))
             if not names or path.parent.name in names]  # fmt: skip
    return [
        task
        for task in found
        if names or (task.suffix == ".py" and task.kind != "tests" and "scale.py" not in task.files)
    ]


def work_of(tasks: Sequence[Task]) -> list[Work]:
    return [
        Work(task, f"{task.id}/{one.name}", one.source)
        for task in tasks
        for one in (*task.references, *(mutant for mutant in task.mutants if mutant.verdict in ("WA", "RE", "CE")))
    ]


def descendants() -> Iterator[int]:
    """This process and everything below it."""
    parents: dict[int, list[int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents.setdefault(int(fields[1]), []).append(int(path.parent.name))
    waiting = [os.getpid()]
    while waiting:
        pid = waiting.pop()
        yield pid
        waiting += parents.get(pid, [])


def used() -> Used:
    memory, processes, files = 0, 0, 0
    for pid in descendants():
        try:
            rollup = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
            memory += next(int(line.split()[1]) for line in rollup if line.startswith("Pss:"))
            files += len(os.listdir(f"/proc/{pid}/fd"))  # noqa: PTH208
        except (OSError, StopIteration):
            continue
        processes += 1
    return Used(memory / 1024, processes, files)


GROUPS = Path("/sys/fs/cgroup/cpuacct")  # control groups of version 1, where they are mounted
METER = GROUPS / f"sobes-bench-{os.getpid()}"


@contextmanager
def metered() -> Iterator[None]:
    """This process and all that it starts in a control group that counts their processor time, where one can be had."""
    with suppress(OSError):
        METER.mkdir()
        (METER / "cgroup.procs").write_text(str(os.getpid()))
    try:
        yield
    finally:
        with suppress(OSError):
            (GROUPS / "cgroup.procs").write_text(str(os.getpid()))
            METER.rmdir()


def processor() -> float:
    """Seconds of processor time of this process and everything that it started; 0 where it cannot be counted."""
    try:
        return int((METER / "cpuacct.usage").read_text()) / 1e9
    except OSError:
        return 0.0


@dataclass(frozen=True, slots=True)
class Rate:
    """Submissions a second, and milliseconds of the processor that one took: neighbours change only the first."""

    runs: int
    seconds: float
    cpu: float

    def __str__(self) -> str:
        spent = f", {self.cpu / self.runs * 1000:5.1f} ms of the processor each" if self.cpu else ""
        return f"{self.runs / self.seconds:6.1f} a second{spent}"


class Watch:
    """Started when it is made."""

    def __init__(self) -> None:
        self.begin, self.cpu = time.perf_counter(), processor()

    def rate(self, runs: int) -> Rate:
        return Rate(runs, time.perf_counter() - self.begin, processor() - self.cpu)


def bare(work: Work, rounds: int = 5) -> Rate:
    """The visible tests under `python -m pytest`, without a sandbox, in a new process each time: what is usual."""
    from sobes.practice.handout import given_files

    with tempfile.TemporaryDirectory() as folder:
        for name, text in {**given_files(work.task), f"{work.task.solution}.py": work.source}.items():
            Path(folder, name).write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_visible.py"]
        environment = {"PATH": "", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
        watch = Watch()
        for _ in range(rounds):
            subprocess.run(command, cwd=folder, capture_output=True, check=False, env=environment)
        return watch.rate(rounds)


def alone(judge: Judge, works: Sequence[Work]) -> tuple[dict[str, Judgement], Rate]:
    """Each judged once, one at a time, after a first that warms up; submissions a second."""
    judge.judge(works[0].task, works[0].source)
    watch = Watch()
    found = {work.name: judge.judge(work.task, work.source) for work in works}
    return found, watch.rate(len(works))


def together(judge: Judge, works: Sequence[Work], runs: int, workers: int) -> tuple[list[tuple[Work, Judgement]], Rate]:
    chosen = list(itertools.islice(itertools.cycle(works), runs))
    watch, done = Watch(), list[tuple[Work, Judgement]]()
    with ThreadPoolExecutor(workers) as pool:
        for number, judged in enumerate(pool.map(lambda work: (work, judge.judge(work.task, work.source)), chosen), 1):
            done.append((judged[0], slim(judged[1])))
            if number % max(1, runs // MOMENTS) == 0:
                print(f"  after {number:6} runs: {used()}", flush=True)
    return done, watch.rate(runs)


def slim(judgement: Judgement) -> Judgement:
    """Only what is compared, so that what the benchmark itself keeps does not grow with the runs."""
    return Judgement(judgement.verdict, (), message=told(judgement))


def told(judgement: Judgement) -> str:
    return ",".join(f"{check.name}:{check.outcome}" for check in judgement.checks)


def through_the_queue(
    judge: Judge, works: Sequence[Work], runs: int, workers: int
) -> tuple[list[tuple[Work, Judgement]], Rate]:
    """As the program does it: stored, judged by the queue, the verdict stored."""
    chosen = list(itertools.islice(itertools.cycle(works), runs))
    with tempfile.TemporaryDirectory() as folder, closing(Store.open(Places.of(Path(folder), None))) as store:
        workshop = Workshop(store, {work.task.id: work.task for work in works}, judge)
        sent = [submit(workshop, work.task.id, work.source) for work in chosen]
        queue, watch = JudgeQueue(workshop, workers), Watch()
        queue.start()
        while submission(workshop, sent[-1].id).judgement is None:
            time.sleep(0.05)
        queue.close()
        rate = watch.rate(runs)
        done = []
        for work, one in zip(chosen, sent, strict=True):
            judgement = submission(workshop, one.id).judgement
            assert judgement is not None
            done.append((work, slim(judgement)))
        return done, rate


def compare(name: str, done: Sequence[tuple[Work, Judgement]], wanted: dict[str, Judgement]) -> int:
    """How many verdicts or outcomes of checks differ from those of one at a time; the first few are printed."""
    wrong = [
        (work.name, wanted[work.name].verdict, judgement.verdict)
        for work, judgement in done
        if (judgement.verdict, judgement.message) != (wanted[work.name].verdict, told(wanted[work.name]))
    ]
    for line in wrong[:5]:
        print(f"  {name}: {line[0]} is {line[2]}, alone {line[1]}")
    return len(wrong)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=400)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 2)
    parser.add_argument("--ready", type=int, default=2, help="rooms that wait for work")
    parser.add_argument("--tasks", nargs="*", default=[])
    options = parser.parse_args()
    works = work_of(small_tasks(options.tasks))
    load, tasks = os.getloadavg()[0], len({work.task.id for work in works})
    print(f"{len(works)} submissions of {tasks} tasks, {os.cpu_count()} cores, load {load:.1f}")
    with metered(), Judge(sys.executable, ready=options.ready) as judge:
        print(f"bare pytest, visible tests only: {bare(works[0])}")
        wanted, rate = alone(judge, works)
        print(f"one at a time:          {rate}; {used()}")
        done, both = together(judge, works, options.runs, options.workers)
        wrong = compare("threads", done, wanted)
        print(f"{options.workers} threads:              {both}, {len(done)} runs, other verdicts: {wrong}")
        queued = min(options.runs, 1000)
        done, stored = through_the_queue(judge, works, queued, options.workers)
        wrong += compare("queue", done, wanted)
        print(f"queue of {options.workers} with store:  {stored}, {len(done)} runs, other verdicts: {wrong}")
        print(f"at the end: {used()}")
    print(f"after closing: {used()}")
    if wrong:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
