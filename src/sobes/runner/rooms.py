"""Rooms of one interpreter: the supervisor's side of the fork server.

`Rooms.start` gives a `Running`; `Running.wait` reads what the program prints, as much as allowed, until the keeper of
the room says how it ended. The supervisor holds a leash: when it lets go, or dies, the room ends.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import shutil
import socket
import subprocess
import sys
import sysconfig
import tempfile
import threading
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Any

from sobes.errors import RunnerError
from sobes.runner.program import Job, Limits, Result

HERE = Path(__file__).parent
INSIDE = HERE / "inside"
BOOT = "import sys; sys.path.insert(0, sys.argv[1]); from sandbox.server import main; main()"
ENV = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "MALLOC_ARENA_MAX": "1"}
INNER_ENV = {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/tmp/box", "TMPDIR": "/tmp", "LANG": "C.UTF-8"}
INNER_ENV |= {"MALLOC_ARENA_MAX": "2", "PYTHONDONTWRITEBYTECODE": "1"}
USUAL_DISK = 64  # MB: what rooms that wait are made with
# Pure packages that every interpreter of ours may import in a room: the test runner, and what tasks are about.
# Modules of `inside/` that run pytest: a server has them, and pytest, only where it is asked to, since what a server
# holds makes every copy of it slower.
WITH_PYTEST = ("tester", "pytest_file", "git_tester")
PURE = ("pytest", "_pytest", "py", "pluggy", "iniconfig", "packaging", "pygments", "django", "asgiref", "sqlparse")


def hidden_folders() -> tuple[str, ...]:
    """What must not be seen even where it lies in a folder that is shown: this program, its bank with all tests."""
    from sobes.places import bundled_bank

    installed = Path(sysconfig.get_path("purelib"), "sobes")  # an installation in place leaves a part of itself there
    found = (HERE.parent, bundled_bank(), installed)
    # A folder that is shown is shown under its real name too
    return tuple(dict.fromkeys(str(path) for one in found for path in (one, one.resolve())))


class Rooms:
    """A fork server with `ready` rooms waiting. Thread-safe; a context manager. Raises RunnerError if it cannot start.

    `tests`: have pytest, and the modules of `inside/` that run it, ready too. `hidden`: more folders that must look
    empty. The server is started on first use.
    """

    def __init__(
        self, python: str = sys.executable, ready: int = 0, *, tests: bool = False, hidden: Iterable[str] = ()
    ) -> None:
        self.python, self.ready, self.tests = python, ready, tests
        self.hidden = (*hidden_folders(), *hidden)
        self._lock = threading.Lock()
        self._control: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._base: str | None = None
        self._closed = False

    def __enter__(self) -> Rooms:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @property
    def server(self) -> int | None:
        """The fork server's process, once it runs."""
        return self._process.pid if self._process else None

    @property
    def folder(self) -> str | None:
        """Where the server keeps what it needs, once it runs; removed when it ends."""
        return self._base

    def open(self) -> None:
        """Start the server now rather than with the first job, and make a room. Raises RunnerError."""
        self.run(Job("script", data={"source": ""}), Limits())

    def _open(self) -> socket.socket:
        if self._closed:
            raise RunnerError("The sandbox has been closed.")
        if self._control is not None and self._process is not None and self._process.poll() is None:
            return self._control
        self._stop()
        if sys.platform != "linux":
            raise RunnerError("The sandbox needs Linux. On other systems tasks run in the browser, not judged.")
        self._base = tempfile.mkdtemp(prefix=f"sobes-rooms-{os.getpid()}-")
        root = Path(self._base, "root")
        root.mkdir()
        pure: tuple[str, ...] = ()
        packages: tuple[str, ...] = ()
        if self.python != sys.executable:
            pure = pure_packages()
            packages = (linked_packages(Path(self._base), pure),)
        config = {
            "base": str(root), "shown": [*shown_folders(self.python), *pure, *packages], "hidden": self.hidden,
            "inside": str(INSIDE), "packages": packages, "ready": self.ready, "disk": USUAL_DISK,
            "modules": self.modules(),
        }  # fmt: skip
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(
                [
                    self.python,
                    "-I",
                    "-B",
                    "-X",
                    "utf8",
                    "-c",
                    BOOT,
                    str(HERE),
                    str(theirs.fileno()),
                    json.dumps(config),
                ],
                pass_fds=[theirs.fileno()],
                env=ENV,
                stdin=subprocess.DEVNULL,
                start_new_session=True,  # a Ctrl+C at our terminal is for us alone
            )
        self._control = ours
        if ours.recv(16) != b"ready":
            code = self._process.wait()
            self._stop()
            raise RunnerError("The sandbox of {python} did not start (exit {code}).", python=self.python, code=code)
        return ours

    def modules(self) -> list[str]:
        """What is imported before rooms are made."""
        inside = sorted(path.stem for path in INSIDE.glob("*.py") if path.stem != "__init__")
        return ["pytest", *inside] if self.tests else [name for name in inside if name not in WITH_PYTEST]

    def start(self, job: Job, limits: Limits, fds: Sequence[int] = (), *, init: bool = False) -> Running:
        """Begin a job in a fresh room. `fds` are descriptors 3, 4, … inside; close your own copies afterwards.

        `init`: a process of ours is the first of the room and the program its child, so that signals and orphans
        behave as on a whole system. Raises RunnerError where no room can be had.
        """
        running, given, message = prepared(job, limits, init)
        try:
            with self._lock:
                socket.send_fds(self._open(), [message], [*given, *fds])
        except OSError as error:
            running.abandon()
            raise RunnerError("The sandbox does not answer: {error}", error=str(error)) from error
        except BaseException:
            running.abandon()
            raise
        finally:
            for one in given:
                os.close(one)
        return running

    def run(self, job: Job, limits: Limits, fds: Sequence[int] = (), *, init: bool = False) -> Result:
        """Start a job and wait for its end."""
        return self.start(job, limits, fds, init=init).wait()

    def _stop(self) -> None:
        if self._control is not None:
            self._control.close()
            self._control = None
        if self._process is not None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(5)
            self._process.kill()
            self._process.wait()
            self._process = None
        if self._base is not None:
            shutil.rmtree(self._base, ignore_errors=True)
            self._base = None

    def close(self) -> None:
        """Stop the server and the rooms that wait. Runs under way go on to their end."""
        with self._lock:
            self._closed = True
            self._stop()


def prepared(job: Job, limits: Limits, init: bool) -> tuple[Running, list[int], bytes]:
    """The supervisor's ends of a run, the room's ends (payload, output, errors, leash, status), and the limits as JSON.

    The job itself lies in memory that the first descriptor opens: it may be longer than a datagram.
    """
    for name in job.files:
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts or not path.parts:
            raise ValueError(f"not a name inside the working folder: {name!r}")
    bounds = {
        "wall": limits.wall, "cpu": limits.wall if limits.cpu is None else limits.cpu, "memory": limits.memory,
        "processes": limits.processes, "file_size": limits.file_size, "disk": limits.disk,
    }  # fmt: skip
    whole = {
        "entry": job.entry, "files": dict(job.files), "data": dict(job.data), "limits": bounds, "init": init,
        "env": INNER_ENV | dict(job.env), "inside": str(INSIDE),
    }  # fmt: skip
    text = json.dumps(whole).encode()
    payload = os.memfd_create("job")
    with os.fdopen(payload, "wb", closefd=False) as file:
        file.write(text)
    out, out_end = os.pipe()
    err, err_end = os.pipe()
    leash_end, leash = os.pipe()
    status, status_end = os.pipe()
    running = Running(out, err, status, leash, limits)
    return running, [payload, out_end, err_end, leash_end, status_end], json.dumps(bounds).encode()


@dataclass(slots=True)
class Running:
    """One run under way."""

    out: int
    err: int
    status: int
    leash: int
    limits: Limits
    layer: str = "namespaces"
    reason: str = ""
    pid: int = 0  # of the room's first process, on the host
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def kill(self) -> None:
        """End the room; `wait` returns soon. Safe from any thread, at any time."""
        with self._lock:
            if self.leash >= 0:
                os.close(self.leash)
                self.leash = -1

    def abandon(self) -> None:
        """Close everything of a run that never began."""
        self.kill()
        for one in (self.out, self.err, self.status):
            os.close(one)

    def cpu(self) -> float:
        """Seconds of processor time that the room's first process has used, to the nanosecond; 0 once it is gone."""
        if not self.pid:
            return 0.0
        try:
            return time.clock_gettime(((~self.pid) << 3) | 2)  # the clock of another process: clock_getcpuclockid(3)
        except OSError:
            return 0.0

    def wait(self) -> Result:
        """Read to the end. Raises RunnerError where the room could not be made."""
        kept: dict[int, list[bytes]] = {self.out: [], self.err: []}
        sizes = {self.out: 0, self.err: 0}
        told = b""
        poll = select.poll()
        alive = {self.out, self.err, self.status}
        for one in alive:
            poll.register(one, select.POLLIN)
        try:
            # The keeper's second line comes when nobody is left in the room to hold the other pipes
            while alive:
                for one, _ in poll.poll():
                    chunk = os.read(one, 65536)
                    if one == self.status:
                        told += chunk
                        if not self.pid and b"\n" in told:
                            self.pid = json.loads(told.partition(b"\n")[0]).get("pid", 0)
                    if not chunk or (one == self.status and told.count(b"\n") == 2):
                        poll.unregister(one)
                        alive.discard(one)
                    elif one == self.status:
                        continue
                    else:
                        room = self.limits.output - sizes[one]
                        if room > 0:
                            kept[one].append(chunk[:room])
                        sizes[one] += len(chunk)
                        if sizes[one] > self.limits.output and not self.reason:
                            self.reason = "output"
                            self.kill()
        finally:
            self.pid = 0
            self.kill()
            for one in (self.out, self.err, self.status):
                os.close(one)
        return self._result(b"".join(kept[self.out]), b"".join(kept[self.err]), told)

    def _result(self, out: bytes, err: bytes, told: bytes) -> Result:
        report: dict[str, Any] = {}
        for line in told.splitlines():
            report |= json.loads(line)
        if "error" in report:
            raise RunnerError("No room could be made to run in: {error}", error=report["error"])
        if "exit" not in report:
            raise RunnerError("The sandbox lost a run. Try again; sobes doctor says what works here.")
        reason = self.reason or report["reason"]
        return Result(
            stdout=out.decode("utf-8", "replace"),
            stderr=err.decode("utf-8", "replace"),
            exit_code=report["exit"],
            wall=report["wall"],
            cpu=report["cpu"],
            peak_memory=report["memory"],
            timed_out=reason in ("wall", "cpu"),
            output_exceeded=reason == "output",
            memory_exceeded=reason == "memory",
            layer=self.layer,
        )


def shown_folders(python: str) -> tuple[str, ...]:
    """The interpreter and the folders that it needs, where they do not lie in /usr; outer folders first."""
    if python == sys.executable:
        found = [sys.prefix, sys.base_prefix]
    else:
        code = "import sys; print(sys.prefix); print(sys.base_prefix)"
        done = subprocess.run([python, "-I", "-c", code], capture_output=True, text=True, check=False)
        if done.returncode:
            raise RunnerError("{python} cannot be started: {error}", python=python, error=done.stderr.strip()[-300:])
        found = done.stdout.splitlines()
    real = {path for one in (*found, python) for path in (one, os.path.realpath(one))}
    return tuple(sorted(path for path in real if not path.startswith("/usr/") and path != "/usr"))


def pure_packages() -> tuple[str, ...]:
    """Where the pure packages of our own interpreter lie."""
    from importlib.util import find_spec

    found = []
    for name in PURE:
        spec = find_spec(name)
        if spec is not None and spec.origin:
            found.append(str(Path(spec.origin).parent if spec.submodule_search_locations else Path(spec.origin)))
    return tuple(found)


def linked_packages(base: Path, packages: Iterable[str]) -> str:
    """A folder with links to the pure packages, for the module path of another interpreter."""
    folder = base / "packages"
    folder.mkdir()
    for path in map(Path, packages):
        (folder / path.name).symlink_to(path)
    return str(folder)
