"""A control group for a room's memory, where the machine lets us make one: an exact bound behind the keeper's looks.

Version 2 where the group we live in is delegated to us (its `memory` controller can be given to children), version 1
where its memory hierarchy can be written, which in practice means root. Sources: the kernel's admin-guide/cgroup-v2.rst
and cgroup-v1/memory.rst.
"""

from __future__ import annotations

import contextlib
import os
import secrets
from dataclasses import dataclass

PREFIX = "sobes-room-"


@dataclass(frozen=True, slots=True)
class Parent:
    """The folder that rooms' groups are made in."""

    version: int
    path: str


@dataclass(frozen=True, slots=True)
class Group:
    """A room's group: descriptors of its parent's folder and its own, good after the room has lost sight of both."""

    version: int
    name: str
    parent: int
    folder: int


def find() -> Parent | None:
    """Where groups can be made, tried once; None where they cannot. Removes what a killed server left behind."""
    for version, path in places():
        with contextlib.suppress(OSError):
            if version == 2:
                put(f"{path}/cgroup.subtree_control", "+memory")
            parent = Parent(version, path)
            group = make(parent)
            bound(group, 64)
            remove(group)
            sweep(path)
            return parent
    return None


def places() -> list[tuple[int, str]]:
    """Folders of our own memory group in version 2 and version 1, as far as they are mounted."""
    ours = {}
    with open("/proc/self/cgroup") as file:
        for line in file:
            number, names, path = line.rstrip("\n").split(":", 2)
            ours[2 if number == "0" else 1 if "memory" in names.split(",") else 0] = path
    found = []
    with open("/proc/self/mountinfo") as file:
        for line in file:
            before, _, after = line.partition(" - ")
            kind, _, options = after.split(" ", 2)
            version = 2 if kind == "cgroup2" else 1 if kind == "cgroup" and "memory" in options.split()[-1] else 0
            if version and version in ours:
                root, point = before.split()[3:5]
                path = ours[version].removeprefix(root) if root != "/" else ours[version]
                found.append((version, point + path.rstrip("/")))
    return sorted(found, reverse=True)


def sweep(path: str) -> None:
    """Remove the groups of keepers that are no more. A group is empty for a moment before its room is born."""
    for name in os.listdir(path):
        keeper = name.removeprefix(PREFIX).partition("-")[0]
        if name.startswith(PREFIX) and not os.path.exists(f"/proc/{keeper}"):
            with contextlib.suppress(OSError):  # somebody's, and still in use
                os.rmdir(f"{path}/{name}")


def make(parent: Parent) -> Group:
    """Raises OSError."""
    above = os.open(parent.path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    name = f"{PREFIX}{os.getpid()}-{secrets.token_hex(4)}"
    try:
        os.mkdir(name, dir_fd=above)
        return Group(parent.version, name, above, os.open(name, os.O_RDONLY | os.O_DIRECTORY, dir_fd=above))
    except OSError:
        os.close(above)
        raise


def join(group: Group) -> None:
    """Move the calling process in; its children are born in it."""
    put("cgroup.procs", "0", group.folder)


def leave(group: Group) -> None:
    """Move the calling process back."""
    put("cgroup.procs", "0", group.parent)


def bound(group: Group, memory: int) -> None:
    """At most `memory` MB, tmpfs and kernel memory included; no swap where that can be said."""
    size = str(memory << 20)
    if group.version == 2:
        put("memory.max", size, group.folder)
        with contextlib.suppress(OSError):
            put("memory.swap.max", "0", group.folder)
            put("memory.oom.group", "1", group.folder)
    else:
        put("memory.limit_in_bytes", size, group.folder)


def ran_out(group: Group) -> bool:
    """Whether the kernel killed somebody in the group for want of memory."""
    name = "memory.events" if group.version == 2 else "memory.oom_control"
    with open(os.open(name, os.O_RDONLY, dir_fd=group.folder)) as file:
        counts = dict(line.split() for line in file)
    return int(counts.get("oom_kill", 0)) > 0


def remove(group: Group) -> None:
    """After the last process of the room is gone."""
    with contextlib.suppress(OSError):
        os.rmdir(group.name, dir_fd=group.parent)
    os.close(group.folder)
    os.close(group.parent)


def put(path: str, text: str, folder: int | None = None) -> None:
    place = os.open(path, os.O_WRONLY | os.O_CLOEXEC, dir_fd=folder)
    try:
        os.write(place, text.encode())
    finally:
        os.close(place)
