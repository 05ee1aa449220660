"""A thousand attacks in a row through one server: is anything left, does it get slower?

    python bench/attacks.py [--runs 1000]

Takes the attacks of tests/runner/attacks that end by themselves, round-robin, in warm rooms. Prints how many were
contained, the median time of an empty program before and after, the memory of this process and of the fork server at
both times, and what is left on the host.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # the attacks are in tests/

from sobes.runner.program import Job, Limits
from sobes.runner.rooms import Rooms
from tests.runner.attacking import FOLDER, contained, leftovers, read, targets, tried


def memory(process: int | str) -> float:
    """MB that a process alone holds and shares, each page counted by how many share it."""
    text = Path(f"/proc/{process}/smaps_rollup").read_text()
    return int(text.split("Pss:")[1].split()[0]) / 1024


def empty(rooms: Rooms, times: int = 100) -> float:
    """Median milliseconds of an empty program."""
    seen = []
    for _ in range(times):
        start = time.perf_counter()
        assert rooms.run(Job("script", data={"source": "pass"}), Limits()).fine
        seen.append((time.perf_counter() - start) * 1000)
        time.sleep(0.02)
    return statistics.median(seen)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=1000)
    runs = parser.parse_args().runs
    quick = [read(path) for path in sorted(FOLDER.glob("*.py"))]
    quick = [attack for attack in quick if attack.limits.wall == 10 and attack.held != "timed out"]
    before = leftovers()
    with Rooms(ready=2) as rooms, targets() as aims:
        rooms.open()
        server, folder = rooms.server, rooms.folder
        assert server and folder
        held, times = 0, [empty(rooms)]
        sizes = [(memory("self"), memory(server))]
        start = time.perf_counter()
        for number in range(runs):
            attack = quick[number % len(quick)]
            held += contained(attack, tried(rooms, attack, "warm", aims))
        took = time.perf_counter() - start
        times.append(empty(rooms))
        sizes.append((memory("self"), memory(server)))
    after = leftovers(folder)
    print(f"{held} of {runs} attacks ({len(quick)} kinds) contained in {took:.0f} s")
    print(f"an empty program: {times[0]:.1f} ms before, {times[1]:.1f} ms after (median of 100)")
    print(f"this process: {sizes[0][0]:.1f} MB before, {sizes[1][0]:.1f} MB after")
    print(f"the fork server: {sizes[0][1]:.1f} MB before, {sizes[1][1]:.1f} MB after")
    print("left: nothing" if after == before else f"left: {after}, before {before}")


if __name__ == "__main__":
    main()
