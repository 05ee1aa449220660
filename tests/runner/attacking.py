"""Runs the attacks of `attacks/` in rooms and says which were contained. Also a script, for another user.

An attack is a file `attack--outcome.py` that begins with `# held: …` and may say `# limits: memory=200, wall=1`.
Script: `python attacking.py [RUNS]` prints a line of JSON for each attack and way: [name, way, contained, detail].
"""

from __future__ import annotations

import json
import os
import re
import socket
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from sobes.runner.engines import ColdRooms
from sobes.runner.program import Job, Limits, Result
from sobes.runner.rooms import Rooms

FOLDER = Path(__file__).with_name("attacks")
MARK = {"ROOM_OF": str(os.getpid())}  # tells processes of our rooms from those of other programs
WAYS = ("warm", "fresh")  # in a copy of the started interpreter, or as a program of its own


@dataclass(frozen=True)
class Attack:
    name: str
    held: str
    limits: Limits
    code: str


def attacks(folder: Path = FOLDER) -> list[Attack]:
    return [read(path) for path in sorted(folder.glob("*.py"))]


def read(path: Path) -> Attack:
    text = path.read_text(encoding="utf-8")
    held = re.search(r"^# held: (.*)$", text, re.M)
    said = re.search(r"^# limits: (.*)$", text, re.M)
    assert held, f"{path.name} does not say how it is held"
    given = dict(part.split("=") for part in said[1].split(", ")) if said else {}
    changes = {name: float(value) if name in ("wall", "cpu") else int(value) for name, value in given.items()}
    return Attack(path.stem, held[1], replace(Limits(wall=10), **changes), text)


@contextmanager
def targets() -> Iterator[dict[str, object]]:
    """What attacks aim at: a listening port, an abstract socket, a file, this process."""
    abstract = f"sobes-{os.getpid()}"
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.socket(socket.AF_UNIX) as unix,
        tempfile.NamedTemporaryFile(prefix="secret-", dir="/var/tmp") as secret,
    ):
        unix.bind("\0" + abstract)
        unix.listen()
        yield {
            "PORT": server.getsockname()[1], "ABSTRACT": abstract, "SECRET": secret.name, "HOSTPID": os.getpid(),
        }  # fmt: skip


def tried(rooms: Rooms | ColdRooms, attack: Attack, way: str, aims: dict[str, object]) -> Result:
    code = "".join(f"{name} = {value!r}\n" for name, value in aims.items()) + attack.code
    if way == "warm":
        return rooms.run(Job("script", data={"source": code}, env=MARK), attack.limits)
    argv = [rooms.python, "-I", "attack.py"]
    return rooms.run(Job("exec", {"attack.py": code}, {"argv": argv}, MARK), attack.limits, init=True)


def contained(attack: Attack, result: Result) -> bool:
    limits = attack.limits
    # no attack holds its room longer than its time, the end of a hundred processes included
    in_time = result.wall < limits.wall + 3
    kept = len(result.stdout) <= limits.output and len(result.stderr) <= limits.output
    how = attack.held
    if how.startswith("printed "):
        ended = result.stdout.split() == how.removeprefix("printed ").split()
    elif how == "memory":
        # the limit of all together may be passed by what is taken within one look of the keeper
        bounded = result.peak_memory < limits.memory * 2 + 100
        ended = (result.memory_exceeded or "MemoryError" in result.stderr) and bounded
    elif how == "timed out":
        ended = result.timed_out
    elif how == "output":
        ended = result.output_exceeded
    elif how == "exit not 0":
        ended = result.exit_code != 0
    elif how == "exit 0 quickly":
        ended = result.exit_code == 0 and result.wall < 5
    elif how == "ended":
        ended = True
    else:
        ended = result.exit_code == int(how.removeprefix("exit "))
    return ended and in_time and kept


def leftovers(*folders: str) -> dict[str, object]:
    """What our rooms could leave on the host: processes, mounts, folders, threads, descriptors.

    `folders`: of servers that have been closed, by which copies of them are known.
    """
    marks = [f"ROOM_OF={os.getpid()}".encode(), *(folder.encode() for folder in folders)]
    processes = []
    for path in Path("/proc").glob("[0-9]*"):
        try:
            text = (path / "environ").read_bytes() + (path / "cmdline").read_bytes()
        except OSError:
            continue
        if any(mark in text for mark in marks):
            processes.append(text)
    mounts = [line for line in Path("/proc/self/mountinfo").read_text().splitlines() if "sobes-rooms" in line]
    descriptors = len(list(Path("/proc/self/fd").iterdir()))
    return {
        "processes": len(processes), "mounts": mounts, "folders": our_folders(), "threads": threading.active_count(),
        "descriptors": descriptors,
    }  # fmt: skip


def our_folders() -> list[Path]:
    """Folders of rooms in the temporary folder that were made by this very process and are still there."""
    return sorted(Path(tempfile.gettempdir()).glob(f"sobes-rooms-{os.getpid()}-*"))


def main() -> None:
    os.environ["SOBES_SECRET"] = "1"
    chosen = sys.argv[1:]
    with Rooms() as rooms, targets() as aims:
        for attack in attacks():
            if chosen and attack.name not in chosen:
                continue
            for way in WAYS:
                result = tried(rooms, attack, way, aims)
                detail = repr(replace(result, stdout=result.stdout[:300], stderr=result.stderr[-500:]))
                print(json.dumps([attack.name, way, contained(attack, result), detail]), flush=True)


if __name__ == "__main__":
    main()
