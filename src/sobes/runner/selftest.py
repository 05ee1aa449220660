"""Each limit of a room, tried against a program that breaks it. What `sobes doctor` prints."""

from __future__ import annotations

import os
import socket
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sobes.runner.program import Limits, Program, Result
from sobes.runner.run import run
from sobes.saying import N_

USUAL = Limits(wall=10)


@dataclass(frozen=True, slots=True)
class Trial:
    """An attack (Python text) and how its end shows that the limit held. `name` is an English phrase."""

    name: str
    code: str
    held: Callable[[Result], bool]
    limits: Limits = USUAL


def printed(text: str) -> Callable[[Result], bool]:
    return lambda result: result.stdout.strip() == text


HEAD = "import os, sys, signal, socket, ctypes, time\n"
FORKS = """
count = 0
try:
    for _ in range(100):
        if os.fork() == 0:
            time.sleep(30)
        count += 1
except OSError:
    pass
print(count < 40, flush=True)
"""
SPIN = "for _ in range(4): os.fork()\nwhile True: pass"
EAT = """
for _ in range(4):
    if os.fork() == 0: break
x = bytearray(60_000_000)
time.sleep(5)
"""
FILL = """
try:
    for n in range(40): open(f'f{n}', 'wb').write(b'x' * 1_000_000)
    print('full')
except OSError: print('refused')
"""
CALLS = """
libc = ctypes.CDLL(None, use_errno=True)
tried = {libc.mount(b'none', b'/tmp', b'tmpfs', 0, None), libc.unshare(0x10000000), libc.ptrace(0, 0, 0, 0)}
print(tried == {-1})
"""
OUTSIDE = "try: open('/usr/sobes-probe', 'w'); print('written')\nexcept OSError: print('refused')"


FLOOD = "while True: print('x' * 1000)"
DAEMON = "if os.fork() == 0:\n    os.setsid()\n    time.sleep(60)"


def trials(port: int, secret: str, host_process: int) -> list[Trial]:
    reach = f"s = socket.socket(); s.settimeout(2)\ntry: s.connect(('127.0.0.1', {port})); print('reached')\n"
    look = f"print(os.path.exists({secret!r}), os.listdir('/home') if os.path.isdir('/home') else [])"
    others = "print([p for p in os.listdir('/proc') if p.isdecimal() and int(p) > 9])\n"
    others += f"try: os.kill({host_process}, 0); print('seen')\nexcept OSError: pass"
    return [
        Trial(N_("wall time"), "while True: time.sleep(1)", lambda r: r.timed_out, Limits(wall=0.5)),
        Trial(N_("processor time of all processes together"), SPIN, lambda r: r.timed_out, Limits(wall=20, cpu=0.5)),
        Trial(
            N_("memory of one process"),
            "try: bytearray(300_000_000)\nexcept MemoryError: print('refused')",
            lambda r: r.memory_exceeded or r.stdout == "refused\n",
            Limits(wall=10, memory=150),
        ),
        Trial(
            N_("memory of all processes together"), EAT, lambda r: r.memory_exceeded, Limits(wall=10, memory=150)
        ),
        Trial(N_("number of processes"), FORKS, printed("True"), Limits(wall=10, processes=32)),
        Trial(N_("output"), FLOOD, lambda r: r.output_exceeded, Limits(wall=10, output=10_000)),
        Trial(N_("disk space"), FILL, printed("refused"), Limits(wall=10, disk=16)),
        Trial(N_("no network"), reach + "except OSError: print('refused')", printed("refused")),
        Trial(N_("no files of the host"), look, printed("False []")),
        Trial(N_("system folders cannot be written"), OUTSIDE, printed("refused")),
        Trial(N_("no other processes"), others, printed("[]")),
        Trial(N_("empty environment"), "print('SOBES_SELFTEST' in os.environ)", printed("False")),
        Trial(N_("dangerous system calls refused"), CALLS, printed("True")),
        Trial(N_("nothing survives"), DAEMON, lambda r: r.exit_code == 0 and r.wall < 30),
    ]  # fmt: skip


def selftest() -> Iterator[tuple[str, bool]]:
    """Name of each limit and whether it held. Raises RunnerError where no room can be made."""
    with socket.create_server(("127.0.0.1", 0)) as server, tempfile.NamedTemporaryFile() as secret:
        before = os.environ.get("SOBES_SELFTEST")
        os.environ["SOBES_SELFTEST"] = "1"
        try:
            for trial in trials(server.getsockname()[1], secret.name, os.getpid()):
                program = Program((sys.executable, "-I", "attack.py"), {"attack.py": HEAD + trial.code})
                yield trial.name, trial.held(run(program, trial.limits))
        finally:
            if before is None:
                del os.environ["SOBES_SELFTEST"]
