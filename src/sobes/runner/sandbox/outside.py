"""The keeper of a run in another sandbox: starts its program, watches everyone below it.

Arguments: limits as JSON, the user to become and a folder to remove at the end ("" for none), descriptors (output,
errors, leash, status), how many more the program gets, those, and its command line.
"""

from __future__ import annotations

import json
import os
import sys
import time

from . import kernel, watch


def main() -> None:
    limits, owner, place = json.loads(sys.argv[2]), sys.argv[3], sys.argv[4]
    out, err, leash, status, count = (int(text) for text in sys.argv[5:10])
    given, command = [int(text) for text in sys.argv[10 : 10 + count]], sys.argv[10 + count :]
    told, tell = os.pipe()
    started = time.monotonic()
    first = os.fork()
    if first == 0:
        os.dup2(out, 1)
        os.dup2(err, 2)
        os.setsid()
        if owner:
            os.setgroups([])
            os.setresgid(int(owner), int(owner), int(owner))
            os.setresuid(int(owner), int(owner), int(owner))
        kernel.prctl(kernel.PR_SET_PDEATHSIG, 9)
        for one in given:
            os.set_inheritable(one, True)
        os.environ.clear()
        os.environ["PATH"] = "/usr/local/bin:/usr/bin:/bin"
        try:
            os.execv(command[0], command)
        except OSError as error:
            os.write(2, f"{command[0]}: {error}".encode())
            os._exit(125)
    for one in (out, err, tell, *given):
        os.close(one)
    os.write(status, json.dumps({"pid": first}).encode() + b"\n")
    watch.keep(first, limits, leash, status, told, started, None, lambda: below(first), place)


def below(top: int) -> list[str]:
    """A process and all its descendants."""
    children: dict[int, list[int]] = {}
    for name in watch.processes():
        try:
            with open(f"/proc/{name}/stat", "rb") as file:
                parent = int(file.read().rpartition(b")")[2].split()[1])
        except OSError:
            continue
        children.setdefault(parent, []).append(int(name))
    found, left = [], [top]
    while left:
        one = left.pop()
        found.append(str(one))
        left += children.get(one, [])
    return found
