"""`run(program, limits) -> Result`: the only place that starts programs, always in a room.

Where no room can be made it raises RunnerError with advice. There is no other way to run: a bare process is never a
silent replacement.
"""

from __future__ import annotations

import atexit
import re
import sys
import threading
from pathlib import Path

from sobes.runner.layers import AnyRooms, open_rooms
from sobes.runner.program import Job, Limits, Program, Result

_rooms: dict[str, AnyRooms] = {}
_lock = threading.Lock()


def run(program: Program, limits: Limits) -> Result:
    """Run to the end or to the first limit reached. Raises RunnerError only if nothing could be started."""
    job = Job("exec", program.files, {"argv": list(program.argv)}, program.env)
    return rooms_of(interpreter_of(program)).run(job, limits, init=True)


def interpreter_of(program: Program) -> str:
    """The Python whose folders the room must show: the program's own, or ours."""
    first = Path(program.argv[0])
    named = re.fullmatch(r"python(3(\.\d+)?)?", first.name) and first.is_absolute()
    return str(first) if named else sys.executable


def rooms_of(python: str = sys.executable) -> AnyRooms:
    """Rooms shared by the whole program, one server an interpreter, stopped at exit. Raises RunnerError."""
    with _lock:
        if python not in _rooms:
            if not _rooms:
                atexit.register(close_all)
            _rooms[python] = open_rooms(python)
        return _rooms[python]


def close_all() -> None:
    """Stop every shared fork server."""
    with _lock:
        for rooms in _rooms.values():
            rooms.close()
        _rooms.clear()
