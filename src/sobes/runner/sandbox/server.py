"""The fork server: an interpreter with everything imported that turns a copy of itself into a room for each run.

It is started with a clean environment, holds no secret and never runs a program itself. `ready` rooms wait locked, so
that a run need not wait for its namespaces. A job comes from the supervisor as one datagram with file descriptors:
payload (JSON: what runs), standard output, standard error, leash, status, and those meant for the program (3, 4, …).
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import secrets
import select
import signal
import socket
import sys
import time
from pathlib import Path
from typing import Any

from . import entries, filter, kernel, room, watch

MOST = 32  # file descriptors in one message
PAUSE = 0.001  # seconds
MODULES = """
    abc argparse array ast asyncio base64 bisect builtins calendar collections concurrent.futures contextlib contextvars
    copy csv dataclasses datetime decimal difflib enum fractions functools gc hashlib heapq hmac inspect io itertools
    json keyword linecache logging math numbers operator os pathlib pickle queue random re reprlib secrets select
    shutil signal socket sqlite3 statistics string struct subprocess tempfile textwrap threading time timeit traceback
    types typing unittest unittest.mock uuid warnings weakref zoneinfo"""


class Parked:
    """A room that waits for its job: one socket to its keeper (whose process this is), one to its first process."""

    def __init__(self, process: int, keeper: socket.socket, first: socket.socket) -> None:
        self.process, self.keeper, self.first = process, keeper, first

    def close(self) -> None:
        self.keeper.close()
        self.first.close()


def main() -> None:
    control = socket.socket(fileno=int(sys.argv[2]))
    config = json.loads(sys.argv[3])
    view = room.View(config["base"], tuple(config["shown"]), tuple(config["hidden"]))
    sys.path[:] = [config["inside"], *config["packages"], *sys.path[1:]]
    load(config["modules"])
    sys.path[:] = [path for path in sys.path if path != config["inside"]]
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    code = filter.build()
    gc.collect()
    gc.freeze()  # the collector of a copy need not look at, and so copy, what was there before
    control.send(b"ready")
    parked: list[Parked] = []
    disk = config["disk"]
    while True:
        # A room to wait is made when no job is about to come, so as not to take the processor from one that runs
        while len(parked) < config["ready"] and not select.select([control], [], [], PAUSE)[0]:
            parked.append(park(view, disk, code, control, parked))
        message, descriptors, _, _ = socket.recv_fds(control, 65536, MOST)
        if not message:
            leave(parked)
        job = json.loads(message)
        fits = parked and job["disk"] == disk
        chosen = parked.pop(0) if fits else park(view, job["disk"], code, control, parked)
        payload, out, err, leash, status, *given = descriptors
        with contextlib.suppress(OSError):  # a room that is no more: its status pipe closes with nothing in it
            socket.send_fds(chosen.keeper, [json.dumps(job).encode()], [leash, status])
            socket.send_fds(chosen.first, [b"go"], [payload, out, err, *given])
        chosen.close()
        for descriptor in descriptors:
            os.close(descriptor)


def leave(parked: list[Parked]) -> None:
    """End with the supervisor: rooms that wait see their sockets close and end too."""
    ends = select.poll()
    for one in parked:
        with contextlib.suppress(OSError):
            ends.register(os.pidfd_open(one.process), select.POLLIN)
        one.close()
    for _ in parked:
        for place, _event in ends.poll(2000):
            ends.unregister(place)
    os._exit(0)


def load(extra: list[str]) -> None:
    """Import what programs use, so that a copy has it. A module that is not there is left out."""
    for name in (*MODULES.split(), *extra):
        with contextlib.suppress(Exception):
            importlib.import_module(name)


def park(view: room.View, disk: int, code: bytes, control: socket.socket, others: list[Parked]) -> Parked:
    """Fork a keeper, which forks the first process of a new room; both wait for the job."""
    keeper, keeper_end = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    first, first_end = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    process = os.fork()
    if process == 0:
        try:
            for end in (control, keeper, first):
                end.close()
            for other in others:
                other.close()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            keep(view, disk, code, keeper_end, first_end)
        except BaseException as error:
            print(f"room: {error!r}", file=sys.stderr, flush=True)
        finally:
            os._exit(0)
    keeper_end.close()
    first_end.close()
    return Parked(process, keeper, first)


def keep(view: room.View, disk: int, code: bytes, control: socket.socket, jobs: socket.socket) -> None:
    """The keeper's life: make the room, wait for the job, watch."""
    owner = 0x40000000 | secrets.randbits(28) if os.geteuid() == 0 else None
    told, tell = os.pipe()
    fault, first = "", 0
    try:
        room.leave_host(owner is not None)
        room.build(view, disk, owner)
        first = os.fork()
        if first == 0:
            os.close(told)
            control.close()
            live(owner, code, jobs, tell)
            os._exit(97)
        os.close(tell)
        os.chdir("/")
        fault = os.read(told, 4096).decode().removeprefix("ready")
    except OSError as error:
        fault = str(error)
    jobs.close()
    message, descriptors, _, _ = socket.recv_fds(control, 65536, MOST)
    if not message:
        if first:
            os.kill(first, signal.SIGKILL)
            os.waitpid(first, 0)
        return
    leash, status = descriptors
    started = time.monotonic()
    if fault:
        os.write(status, json.dumps({"error": fault}).encode() + b"\n")
        return
    os.write(status, json.dumps({"pid": first}).encode() + b"\n")
    watch.keep(first, json.loads(message), leash, status, told, started)


def live(owner: int | None, code: bytes, jobs: socket.socket, tell: int) -> None:
    """The first process of the room. Ends with the program."""
    try:
        room.close_the_door()
        room.become(owner)
        room.lock()
    except OSError as error:
        os.write(tell, str(error).encode()[:4000] or b"unknown")
        return
    os.write(tell, b"ready")
    message, descriptors, _, _ = socket.recv_fds(jobs, 16, MOST)
    if not message:
        os._exit(0)
    job = payload(descriptors[0])
    limits = job["limits"]
    room.bound(limits["memory"], limits["cpu"], limits["processes"], limits["file_size"])
    if job["init"]:
        child = os.fork()
        if child:
            kernel.close_from_except(tell)
            os.write(tell, str(reap(child)).encode())
            os._exit(0)
    arrange(descriptors[1:])
    kernel.install_filter(code)
    os._exit(entries.run(job))


def payload(descriptor: int) -> dict[str, Any]:
    with open(descriptor, "rb") as file:
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


def folder() -> str:
    """The folder that this one lies in: what the server is started from."""
    return str(Path(__file__).resolve().parent.parent)
