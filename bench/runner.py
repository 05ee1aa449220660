"""What a room costs, beside a bare process and other sandboxes, in one run.

    python bench/runner.py [--rounds 60]

Every variant is run once a round, so that a busy neighbour slows all of them alike; the figures are medians, 95th
percentiles and ratios to the bare variant's median. What is not installed is named and left out.

- an empty Python program: bare `python3 -c pass`; a warm room (a copy of a started interpreter; waiting or made when
  asked for); a fresh interpreter in a room; the same in bubblewrap, nsjail and gVisor;
- five tests: bare `python3 -m pytest`; the judge of Sobes on a task with five hidden tests, verdict from outside.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import get_args

from sobes.errors import RunnerError
from sobes.runner.engines import ColdRooms, Engine, bubblewrap, gvisor, nsjail
from sobes.runner.program import Job, Limits
from sobes.runner.rooms import INNER_ENV, Rooms

SOLUTION = "def add(a, b):\n    return a + b\n"
TESTS = "from solution import add\n\n" + "".join(
    f"\ndef test_{n}():\n    assert add({n}, {n}) == {2 * n}\n\n" for n in range(5)
)


def checked(command: list[str], **kwargs: object) -> None:
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, **kwargs)  # type: ignore[call-overload]


def others() -> dict[str, Callable[[], None]]:
    """The bare command line of each sandbox that is installed; a system interpreter, which every user may start."""
    found: dict[str, Callable[[], None]] = {}
    for engine in get_args(Engine):
        try:
            rooms = ColdRooms(engine, "/usr/bin/python3")
            rooms.open()
        except RunnerError as error:
            print(f"{engine}: not measured ({error})")
            continue
        found[f"{engine} /usr/bin/python3 -c pass"] = lambda rooms=rooms: bare_in(rooms)
    return found


def bare_in(rooms: ColdRooms) -> None:
    program = ["/usr/bin/python3", "-c", "pass"]
    if rooms.engine != "gvisor":
        build = {"bubblewrap": bubblewrap, "nsjail": nsjail}[rooms.engine]
        checked([*build(rooms.program, rooms.sight(), Limits(), 61001, ()), *program])
        return
    with tempfile.TemporaryDirectory() as place:
        checked(gvisor(rooms.program, rooms.sight(), Limits(), place, program))


def measure(variants: dict[str, Callable[[], None]], rounds: int) -> dict[str, list[float]]:
    """Milliseconds of each variant, interleaved."""
    for act in variants.values():
        act()  # what is done once is not measured
    seen: dict[str, list[float]] = {name: [] for name in variants}
    for _ in range(rounds):
        for name, act in variants.items():
            start = time.perf_counter()
            act()
            seen[name].append((time.perf_counter() - start) * 1000)
            time.sleep(0.02)  # a waiting room is made anew meanwhile; its work is not hidden in the next variant
    return seen


def show(title: str, seen: dict[str, list[float]]) -> None:
    base = statistics.median(next(iter(seen.values())))
    print(f"\n{title}\n{'':52}  median ms     p95    min   ratio")
    for name, values in seen.items():
        ordered = sorted(values)
        middle, high = statistics.median(ordered), ordered[int(len(ordered) * 0.95)]
        print(f"{name:52} {middle:10.1f} {high:7.1f} {ordered[0]:6.1f} {middle / base:7.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=60)
    rounds = parser.parse_args().rounds
    python, limits, empty = sys.executable, Limits(), Job("script", data={"source": "pass"})
    fresh = Job("exec", data={"argv": [python, "-c", "pass"]})
    with Rooms() as asked, Rooms(ready=2) as ready, tempfile.TemporaryDirectory() as folder:

        def room(rooms: Rooms, job: Job, init: bool = False) -> Callable[[], None]:
            def act() -> None:
                result = rooms.run(job, limits, init=init)
                assert result.fine, result

            return act

        variants = {
            "bare python3 -c pass": lambda: checked([python, "-c", "pass"]),
            "room, warm, waiting": room(ready, empty),
            "room, warm, made when asked": room(asked, empty),
            "room, warm, with a first process of ours": room(asked, empty, init=True),
            "room, fresh python3 -c pass": room(asked, fresh, init=True),
        }
        variants |= others()
        show("An empty program", measure(variants, rounds))

        place = Path(folder)
        (place / "solution.py").write_text(SOLUTION)
        (place / "test_solution.py").write_text(TESTS)
        bare = [python, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_solution.py"]
        # plugins of the developer's environment would slow the bare variant many times over
        alone = {**INNER_ENV, "HOME": folder, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
        verdicts: dict[str, Callable[[], None]] = {
            "bare python3 -m pytest": lambda: checked(bare, cwd=place, env=alone)
        }
        judged = judge_of_five()
        if judged is not None:
            verdicts["judge, five hidden tests outside"] = judged
        show("Five tests", measure(verdicts, rounds))


def judge_of_five() -> Callable[[], None] | None:
    """One submission of a task with five hidden tests through the whole judge."""
    from sobes.practice.judge import Judge
    from tests.practice.made import made

    task, judge = made(visible="", hidden=TESTS), Judge()

    def act() -> None:
        judgement = judge.judge(task, SOLUTION)
        assert judgement.verdict == "AC", judgement

    return act


if __name__ == "__main__":
    main()
