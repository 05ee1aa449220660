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
import select
import signal
import socket
import sys
from collections.abc import Iterable
from dataclasses import dataclass

from . import filter, group, keeper, room

MOST = 32  # file descriptors in one message
PAUSE = 0.001  # seconds
MODULES = """
    abc argparse array ast asyncio base64 bisect builtins calendar collections concurrent.futures contextlib contextvars
    copy csv dataclasses datetime decimal difflib enum fractions functools gc hashlib heapq hmac inspect io itertools
    json keyword linecache logging math numbers operator os pathlib pickle queue random re reprlib secrets select
    shutil signal socket sqlite3 statistics string struct subprocess tempfile textwrap threading time timeit traceback
    types typing unittest unittest.mock uuid warnings weakref zoneinfo"""


@dataclass(frozen=True, slots=True)
class Parked:
    """A room that waits for its job: its keeper, and the socket that the job goes to."""

    process: int
    socket: socket.socket


def main() -> None:
    control = socket.socket(fileno=int(sys.argv[2]))
    config = json.loads(sys.argv[3])
    view = room.View(config["base"], tuple(config["shown"]), tuple(config["hidden"]))
    sys.path[:] = [config["inside"], *config["packages"], *sys.path[1:]]
    load(config["modules"])
    sys.path[:] = [path for path in sys.path if path != config["inside"]]
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    plan = keeper.Plan(view, filter.build(), group.find())
    gc.collect()
    gc.freeze()  # the collector of a copy need not look at, and so copy, what was there before
    control.send(b"ready")
    serve(plan, control, config["ready"], config["disk"])


def serve(plan: keeper.Plan, control: socket.socket, ready: int, disk: int) -> None:
    """Give each job that comes a room. `disk`: MB of those that wait."""
    parked: list[Parked] = []
    while True:
        # A room to wait is made when no job is about to come, so as not to take the processor from one that runs
        while len(parked) < ready and not select.select([control], [], [], PAUSE)[0]:
            parked.append(park(plan, disk, control, parked))
        message, descriptors, _, _ = socket.recv_fds(control, 65536, MOST)
        if not message:
            leave(parked)
        wanted = json.loads(message)["disk"]
        fits = parked and wanted == disk
        chosen = parked.pop(0) if fits else park(plan, wanted, control, parked, descriptors)
        with contextlib.suppress(OSError):  # a room that is no more: its status pipe closes with nothing in it
            socket.send_fds(chosen.socket, [message], descriptors)
        chosen.socket.close()
        for descriptor in descriptors:
            os.close(descriptor)


def leave(parked: list[Parked]) -> None:
    """End with the supervisor: rooms that wait see their sockets close and end too."""
    ends = select.poll()
    for one in parked:
        with contextlib.suppress(OSError):
            ends.register(os.pidfd_open(one.process), select.POLLIN)
        one.socket.close()
    for _ in parked:
        for place, _event in ends.poll(2000):
            ends.unregister(place)
    os._exit(0)


def load(extra: list[str]) -> None:
    """Import what programs use, so that a copy has it. A module that is not there is left out."""
    for name in (*MODULES.split(), *extra):
        with contextlib.suppress(Exception):
            importlib.import_module(name)


def park(
    plan: keeper.Plan, disk: int, control: socket.socket, others: list[Parked], pending: Iterable[int] = ()
) -> Parked:
    """Fork a keeper, which makes a room and waits for the job. `pending`: descriptors that it must not inherit."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    process = os.fork()
    if process == 0:
        try:
            for end in (control, ours, *(other.socket for other in others)):
                end.close()
            for descriptor in pending:
                os.close(descriptor)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            keeper.keep(plan, disk, theirs)
        except BaseException as error:
            print(f"room: {error!r}", file=sys.stderr, flush=True)
        finally:
            os._exit(0)
    theirs.close()
    return Parked(process, ours)
