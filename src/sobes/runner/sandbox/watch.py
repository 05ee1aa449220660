"""The keeper of a room: waits for its first process, ends it at the first limit, says how it ended.

It stands outside the room's process identifiers, so nothing in the room can see or signal it, and it reads the room's
own /proc, which lists exactly the room's processes. Where no control group is at hand this is what bounds memory and
processor time of all of them together.
"""

from __future__ import annotations

import json
import os
import select
import shutil
import signal
import time
from collections.abc import Callable, Iterable

from . import group

TICK = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE") / 1048576
IN_SOCKET = 0.21  # MB that wait in one socket at most: the usual net.core.wmem_default
FREE_SOCKETS = 128
PAUSE = 0.02  # seconds between two looks; a look costs about a third of a millisecond


def keep(
    first: int,
    limits: dict[str, float],
    leash: int,
    status: int,
    told: int,
    started: float,
    shared: group.Group | None,
    everyone: Callable[[], Iterable[str]] | None = None,
    folder: str = "",
) -> None:
    """Wait for process `first`, then write a line of JSON to `status`.

    `leash`: when its other end closes, the room ends. `told`: where a first process that only looks after the program
    says how that one ended. `shared`: the room's control group, where there is one.
    `everyone`: the processes of the room, as names in our /proc; all of it unless said.
    `folder`: one that is removed before the end is told.
    """
    place = os.pidfd_open(first)
    waiting = select.poll()
    waiting.register(place, select.POLLIN)
    waiting.register(leash, select.POLLIN)
    reason, peak, cpu = "", 0.0, 0.0
    end = started + limits["wall"]
    while True:
        left = end - time.monotonic()
        ready = dict(waiting.poll(max(0.0, min(PAUSE, left)) * 1000))
        if place in ready:
            break
        if leash in ready:
            reason = "leash"
        elif left <= 0:
            reason = "wall"
        else:
            names = list(everyone() if everyone else processes())
            memory, cpu = usage(names)
            if memory > limits["memory"]:
                memory = shared_out(names)
            if not everyone:
                memory += in_sockets()
            peak = max(peak, memory)
            if cpu > limits["cpu"]:
                reason = "cpu"
            elif memory > limits["memory"]:
                reason = "memory"
        if reason:
            signal.pidfd_send_signal(place, signal.SIGKILL)
            break
    _, code, used = os.wait4(first, 0)  # returns when every process of the room is gone
    peak = max(peak, used.ru_maxrss / 1024)
    cpu = max(cpu, used.ru_utime + used.ru_stime)
    if not reason and cpu > limits["cpu"]:
        reason = "cpu"
    if shared:
        if not reason and group.ran_out(shared):
            reason = "memory"
        group.remove(shared)
    if folder:
        shutil.rmtree(folder, ignore_errors=True)
    ended = os.read(told, 16)  # no one is left to write, so this never waits
    report = {
        "exit": int(ended) if ended else os.waitstatus_to_exitcode(code),
        "reason": reason,
        "cpu": cpu,
        "memory": peak,
        "wall": time.monotonic() - started,
    }
    os.write(status, json.dumps(report).encode() + b"\n")


def processes() -> list[str]:
    return [name for name in os.listdir("/proc") if name.isdecimal()]


def usage(names: Iterable[str]) -> tuple[float, float]:
    """MB in memory and seconds of processor time of all these processes; shared pages count for each."""
    memory = cpu = 0.0
    for name in names:
        try:
            with open(f"/proc/{name}/stat", "rb") as file:
                fields = file.read().rpartition(b")")[2].split()
        except OSError:
            continue  # ended meanwhile
        cpu += sum(map(int, fields[11:15])) / TICK  # utime, stime and those of children that were waited for
        memory += int(fields[21]) * PAGE
    return memory, cpu


def in_sockets() -> float:
    """MB that may lie in the sockets of the room, which no process's size shows; a usual number of them is free."""
    try:
        with open("/proc/1/net/sockstat", "rb") as file:
            count = int(file.readline().split()[2])
    except (OSError, ValueError, IndexError):
        return 0.0
    return max(0, count - FREE_SOCKETS) * IN_SOCKET


def shared_out(names: Iterable[str]) -> float:
    """MB in memory with pages that several processes share counted once. Slower, so asked only near the limit."""
    total = 0
    for name in names:
        try:
            with open(f"/proc/{name}/smaps_rollup", "rb") as file:
                total += sum(int(line.split()[1]) for line in file if line.startswith((b"Pss_Anon:", b"Pss_Shmem:")))
        except OSError:
            continue
    return total / 1024
