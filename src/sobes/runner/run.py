"""`run(program, limits) -> Result`: the only place that starts programs of the bank.

For the bank's own proofs: wall time, CPU time, memory, output and file size are bounded, the environment and
the working folder are fresh, and the network is off where the system allows an ordinary user to turn it off.
This is no sandbox for strangers' code: the file system stays visible.
"""

from __future__ import annotations

import math
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from functools import lru_cache
from pathlib import Path
from typing import IO

from sobes.runner.program import LAUNCHER, Limits, Program, Result

PATH = "/usr/local/bin:/usr/bin:/bin"


@lru_cache(maxsize=1)
def can_cut_network() -> bool:
    """True where a process of ours can be given an empty network namespace (tried once)."""
    if sys.platform != "linux":
        return False
    command = [sys.executable, "-I", "-S", str(LAUNCHER), "256", "5", "1000", "nonet", "/bin/true"]
    try:
        return subprocess.run(command, capture_output=True, timeout=10, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def run(program: Program, limits: Limits) -> Result:
    """Run to the end or to the first limit reached. Raises OSError only if nothing could be started."""
    cut = not limits.network and can_cut_network()
    folder = Path(tempfile.mkdtemp(prefix="sobes-run-"))
    try:
        for name, text in program.files.items():
            (folder / name).write_text(text, encoding="utf-8")
        # +1: the wall clock decides, CPU time only catches what runs on after it
        cpu = math.ceil(limits.wall * 2) + 1
        command = [
            sys.executable,
            "-I",
            "-S",
            str(LAUNCHER),
            str(limits.memory),
            str(cpu),
            str(limits.file_size),
        ]
        command += ["nonet" if cut else "net", *program.argv]
        env = {
            "PATH": PATH,
            "HOME": str(folder),
            "TMPDIR": str(folder),
            "LANG": "C.UTF-8",
            "MALLOC_ARENA_MAX": "2",
        }
        return watch(command, folder, env | dict(program.env), limits, cut)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def watch(command: list[str], folder: Path, env: dict[str, str], limits: Limits, cut: bool) -> Result:
    start = time.monotonic()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout and process.stderr
    exceeded = threading.Event()
    outs: tuple[list[bytes], list[bytes]] = ([], [])
    readers = [
        threading.Thread(target=drain, args=(pipe, sink, limits.output, exceeded, process.pid), daemon=True)
        for pipe, sink in zip((process.stdout, process.stderr), outs, strict=True)
    ]
    for reader in readers:
        reader.start()
    ended, timed_out = threading.Event(), threading.Event()

    def guard() -> None:
        if not ended.wait(limits.wall):
            timed_out.set()
            kill_group(process.pid)

    guardian = threading.Thread(target=guard, daemon=True)
    guardian.start()
    _, status, usage = os.wait4(process.pid, 0)
    ended.set()
    process.returncode = os.waitstatus_to_exitcode(status)  # we reaped it ourselves
    kill_group(process.pid)  # whatever it left behind
    guardian.join()
    for reader in readers:
        reader.join(2)
    process.stdout.close()
    process.stderr.close()
    return Result(
        stdout=b"".join(outs[0]).decode("utf-8", "replace"),
        stderr=b"".join(outs[1]).decode("utf-8", "replace"),
        exit_code=process.returncode,
        wall=time.monotonic() - start,
        peak_memory=usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024),
        timed_out=timed_out.is_set(),
        output_exceeded=exceeded.is_set(),
        network_off=cut,
    )


def drain(pipe: IO[bytes], sink: list[bytes], bound: int, exceeded: threading.Event, pid: int) -> None:
    """Read a pipe to its end, keep at most `bound` bytes, stop the program that writes more."""
    kept = 0
    try:
        while chunk := os.read(pipe.fileno(), 65536):
            if kept < bound:
                sink.append(chunk[: bound - kept])
            kept += len(chunk)
            if kept > bound and not exceeded.is_set():
                exceeded.set()
                kill_group(pid)
    except (OSError, ValueError):
        return  # closed under us: the program's leftover children held the pipe open


def kill_group(pid: int) -> None:
    try:
        os.killpg(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return
