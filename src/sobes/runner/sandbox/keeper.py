"""A keeper and the first process of its room: from the fork to the program."""

from __future__ import annotations

import json
import os
import secrets
import signal
import socket
import time
from dataclasses import dataclass
from typing import Any

from . import entries, group, kernel, room, watch

MOST = 32  # file descriptors in one message
READY = b"ready"
FAILED = 97  # exit code of a first process that has not come to its program


@dataclass(frozen=True, slots=True)
class Plan:
    """What all rooms of a server have in common: what they show, the filter, where their memory groups are made."""

    view: room.View
    filter: bytes
    groups: group.Parent | None


@dataclass(slots=True)
class Kept:
    """A room that has been made: its first process, the socket for its job, where it speaks, its memory group."""

    first: int
    jobs: socket.socket
    told: int
    group: group.Group | None


def keep(plan: Plan, disk: int, orders: socket.socket) -> None:
    """The keeper's life: make the room, wait for the job, hand it on, watch."""
    fault, kept = "", None
    try:
        kept = make(plan, disk, orders)
        fault = first_word(kept.told)
    except OSError as error:
        fault = str(error)
    message, descriptors, _, _ = socket.recv_fds(orders, 65536, MOST)
    started = time.monotonic()
    if message:
        payload, out, err, leash, status, *given = descriptors
        if kept is None or fault:
            os.write(status, json.dumps({"error": fault}).encode() + b"\n")
        else:
            limits = json.loads(message)
            if kept.group:
                group.bound(kept.group, limits["memory"] + limits["disk"])  # the scratch folder lies in memory too
            os.write(status, json.dumps({"pid": kept.first}).encode() + b"\n")
            socket.send_fds(kept.jobs, [b"go"], [payload, out, err, *given])
            for one in (payload, out, err, *given):
                os.close(one)
            watch.keep(kept.first, limits, leash, status, kept.told, started, kept.group)
            return
    if kept:
        os.kill(kept.first, signal.SIGKILL)
        os.waitpid(kept.first, 0)
        if kept.group:
            group.remove(kept.group)


def make(plan: Plan, disk: int, orders: socket.socket) -> Kept:
    """A room with its first process in it. Raises OSError."""
    owner = 0x40000000 | secrets.randbits(28) if os.geteuid() == 0 else None
    shared = group.make(plan.groups) if plan.groups else None
    jobs, jobs_end = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    told, tell = os.pipe()
    room.leave_host(owner is not None)
    room.build(plan.view, disk, owner)
    if shared:
        group.join(shared)  # so that the first process is born in it
    first = os.fork()
    if first == 0:
        try:
            for end in (orders, jobs):
                end.close()
            for one in (told, *((shared.folder, shared.parent) if shared else ())):
                os.close(one)
            live(owner, plan.filter, jobs_end, tell)
        finally:
            os._exit(FAILED)  # whatever went wrong: a copy must not go on as a keeper, nor end as if all were well
    if shared:
        group.leave(shared)
    os.close(tell)
    jobs_end.close()
    os.chdir("/")
    return Kept(first, jobs, told, shared)


def first_word(told: int) -> str:
    """What the first process says when it is locked: "" for ready, else what went wrong."""
    word = os.read(told, len(READY))
    return "" if word == READY else (word + os.read(told, 4096)).decode() or "its first process ended"


def live(owner: int | None, filter: bytes, jobs: socket.socket, tell: int) -> None:
    """The first process of the room. Ends with the program."""
    try:
        room.close_the_door()
        room.become(owner)
        room.lock()
    except OSError as error:
        os.write(tell, str(error).encode()[:4000])
        return
    os.write(tell, READY)
    message, descriptors, _, _ = socket.recv_fds(jobs, 16, MOST)
    if not message:
        os._exit(0)
    job = read(descriptors[0])
    limits = job["limits"]
    room.bound(limits["memory"], limits["cpu"], limits["processes"], limits["file_size"])
    if job["init"]:
        # Else a program of the same user reaches the pipe to the keeper, and the memory, through /proc/1
        kernel.prctl(kernel.PR_SET_DUMPABLE, 0)
        child = os.fork()
        if child:
            kernel.close_from_except(tell)
            kernel.install_filter(filter)
            os.write(tell, str(reap(child)).encode())
            os._exit(0)
        kernel.prctl(kernel.PR_SET_DUMPABLE, 1)
    arrange(descriptors[1:])
    kernel.install_filter(filter)
    os._exit(entries.run(job))


def read(payload: int) -> dict[str, Any]:
    """The job that a descriptor holds, which is closed."""
    with open(payload, "rb") as file:
        file.seek(0)
        job: dict[str, Any] = json.loads(file.read())
    return job


def arrange(descriptors: list[int]) -> None:
    """0: nothing to read, 1: output, 2: errors, 3, 4, …: what is meant for the program. All others are closed."""
    high = [os.dup2(one, 100 + place) for place, one in enumerate(descriptors)]
    nothing = os.open("/dev/null", os.O_RDONLY)
    os.dup2(nothing, 0)
    for place, one in enumerate(high):
        os.dup2(one, place + 1, inheritable=True)
    kernel.close_from(len(high) + 1)


def reap(child: int) -> int:
    """The duty of a first process: wait for everyone, until the program itself has ended; its exit code."""
    while True:
        ended, status = os.wait()
        if ended == child:
            return os.waitstatus_to_exitcode(status)
