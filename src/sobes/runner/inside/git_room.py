"""Runs shell commands on a repository in a room, then packs up what lies there.

It is the room's first process: nothing in the room can kill or stop it, and before it packs up it ends every other
process, so nothing changes under its hands. What it packs is what the candidate could write anyway: it proves nothing
by itself and is looked at elsewhere (`git_look`).
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import re
import select
import signal
import stat
import subprocess
import sys
import time
import zlib
from typing import Any

HOME = "/tmp/box"
REPO = "/tmp/box/repo"
SESSION = "/tmp/session"  # scripts and outputs of the commands
OURS = re.compile(r"(/tmp/session/(all|\d+)\.sh: ((line )?\d+: )?)+")  # how the shell calls our own files
MOST_FILES = 4000
MOST_BYTES = 12_000_000

CONFIG = """[user]
\tname = Dev
\temail = dev@example.com
[init]
\tdefaultBranch = main
[core]
\tquotePath = false
[gc]
\tauto = 0
[maintenance]
\tauto = false
[pull]
\trebase = false
"""

# EDITOR is what git asks last: whatever a candidate sets instead goes before it, and nothing ever waits for a person
ENV = {
    "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": HOME, "TMPDIR": "/tmp", "LANG": "C.UTF-8", "USER": "dev",
    "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": f"{HOME}/.gitconfig", "GIT_TERMINAL_PROMPT": "0",
    "EDITOR": "true", "PAGER": "cat", "GIT_PAGER": "cat",
}  # fmt: skip


def main(data: dict[str, Any]) -> int:
    signal.signal(signal.SIGINT, lambda number, frame: None)  # the one signal that could end a first process in Python
    os.umask(0o022)
    os.makedirs(REPO)
    os.makedirs(SESSION)
    write(f"{HOME}/.gitconfig", CONFIG)
    env = ENV | {"GIT_AUTHOR_DATE": data["date"], "GIT_COMMITTER_DATE": data["date"]}
    if data["start"]:
        unpack(data["start"])
        subprocess.run(
            ["git", "update-index", "-q", "--refresh"], cwd=REPO, env=env, check=False,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
    wrong = write_commands(data["commands"], env)
    report: dict[str, Any] = {"syntax": wrong, "timed_out": False}
    if not (wrong and data["whole"]):
        report["timed_out"] = play(env, data["wall"])
    end_all()
    report["played"] = [played(number, data["limit"]) for number in range(len(data["commands"]))]
    report |= pack()
    print(json.dumps(report))
    return 0


def write_commands(commands: list[str], env: dict[str, str]) -> dict[int, str]:
    """Lay out a script for each command and one that runs all in one shell; the faults of those that do not parse."""
    wrong = {}
    driver = []
    for number, command in enumerate(commands):
        path = f"{SESSION}/{number}.sh"
        write(path, command + "\n")
        checked = subprocess.run(
            ["/bin/sh", "-n", path], env=env, check=False, stdin=subprocess.DEVNULL, capture_output=True, text=True,
            errors="replace",
        )  # fmt: skip
        if checked.returncode:
            wrong[number] = OURS.sub("sh: ", checked.stderr)[:2000]
            write(f"{SESSION}/{number}.out", wrong[number])
            write(f"{SESSION}/{number}.code", "2")
            continue
        driver.append(f"exec >>{SESSION}/{number}.out 2>&1\n. {path}\nprintf %s $? >{SESSION}/{number}.code\n")
    write(f"{SESSION}/all.sh", "".join(driver))
    return wrong


def play(env: dict[str, str], wall: float) -> bool:
    """Run the commands; True when they took longer than `wall` seconds."""
    woken, wake = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
    signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda number, frame: None)  # a child that ends writes to the pipe
    waiting = select.poll()
    waiting.register(woken, select.POLLIN)
    shell = subprocess.Popen(
        ["/bin/sh", f"{SESSION}/all.sh"], cwd=REPO, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    end = time.monotonic() + wall
    while time.monotonic() < end:
        ended, _ = os.waitpid(-1, os.WNOHANG)  # orphans too: they must not fill the number of processes allowed
        if ended == shell.pid:
            return False
        if not ended:
            waiting.poll(1000 * max(0.0, end - time.monotonic()))
            with contextlib.suppress(BlockingIOError):
                os.read(woken, 4096)
    return True


def end_all() -> None:
    """End every process of the room but this one, and the room's own first process where that is another."""
    while True:
        try:
            os.kill(-1, signal.SIGKILL)
        except ProcessLookupError:
            return
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            time.sleep(0.001)  # they end for someone else to see


def played(number: int, limit: int) -> dict[str, Any]:
    """What a command printed, cut to `limit` bytes, and its exit code; None: it was not run to its end."""
    text, size = b"", 0
    path = f"{SESSION}/{number}.out"
    try:
        if stat.S_ISREG(os.lstat(path).st_mode):
            with open(path, "rb") as file:
                size = os.fstat(file.fileno()).st_size
                text = file.read(limit)
        with open(f"{SESSION}/{number}.code", "rb") as file:
            code = int(file.read(4))
    except (OSError, ValueError):
        code = None
    return {"output": OURS.sub("sh: ", text.decode("utf-8", "replace")), "size": size, "code": code}


def pack() -> dict[str, Any]:
    """The repository and the bare ones beside it: regular files and folders only, so much and no more."""
    found: dict[str, Any] = {}
    size = 0
    names = [name for name in (os.listdir(HOME) if is_folder(HOME) else ()) if name.endswith(".git")]
    waiting = [name for name in ("repo", *sorted(names)) if is_folder(f"{HOME}/{name}")]
    while waiting:
        folder = waiting.pop()
        found[folder + "/"] = []
        try:
            entries = sorted(os.scandir(f"{HOME}/{folder}"), key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in entries:
            path = f"{folder}/{entry.name}"
            if len(found) > MOST_FILES or size > MOST_BYTES:
                return {"pack": "", "fault": "large"}
            try:
                path.encode()
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(path)
                elif entry.is_file(follow_symlinks=False):
                    status = entry.stat(follow_symlinks=False)
                    size += status.st_size
                    if size <= MOST_BYTES:
                        with open(entry.path, "rb") as file:
                            content = base64.b64encode(file.read()).decode()
                        found[path] = [int(bool(status.st_mode & 0o100)), content]
            except (OSError, ValueError):
                continue
    return {"pack": base64.b64encode(zlib.compress(json.dumps(found).encode(), 1)).decode(), "fault": ""}


def is_folder(path: str) -> bool:
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except OSError:
        return False


def unpack(packed: str) -> None:
    """Lay out what `pack` made of a repository that we prepared ourselves."""
    found = json.loads(zlib.decompress(base64.b64decode(packed)))
    for path, entry in found.items():
        where = f"{HOME}/{path}"
        if path.endswith("/"):
            os.makedirs(where, exist_ok=True)
            continue
        os.makedirs(os.path.dirname(where), exist_ok=True)
        with open(where, "wb") as file:
            file.write(base64.b64decode(entry[1]))
        os.chmod(where, 0o755 if entry[0] else 0o644)


def write(path: str, text: str) -> None:
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)


if __name__ == "__main__":
    sys.exit("This module is the first process of a room.")
