"""Builds a room and locks it: what a program in it can see, reach and use up.

The order matters, and so does who does it. As root everything that needs power is done with real power, in new
namespaces, and then the process becomes a user number that nobody else has, **before** a user namespace is made: host
user 0 keeps the rights of an owner over files of /proc and /sys even without capabilities, and no process limit holds
for it. As an ordinary user the user namespace comes first, and with it the power to mount.
"""

from __future__ import annotations

import os
import resource
from dataclasses import dataclass

from . import kernel

USER = 1000  # who the program is, seen from inside
HOME = "/tmp/box"
DEVICES = ("null", "zero", "full", "random", "urandom")
INODES = 16384
SYSTEM = ("/bin", "/lib", "/lib64", "/sbin")
CONFIGURATION = ("/etc/ld.so.cache", "/etc/alternatives")


@dataclass(frozen=True, slots=True)
class View:
    """What every room of a server shows: `base` is where its root is put together, an empty folder of the host.

    `shown` is read only; `hidden` are folders that lie in what is shown and must look empty.
    """

    base: str
    shown: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()


def leave_host(root: bool) -> None:
    """New namespaces of every kind. The process identifiers are new for children only."""
    if not root:
        kernel.become_one_user(USER)
    kernel.unshare(kernel.NEWNS | kernel.NEWPID | kernel.NEWNET | kernel.NEWIPC | kernel.NEWUTS | kernel.NEWCGROUP)
    kernel.set_hostname(b"room")


def build(view: View, disk: int, owner: int | None) -> None:
    """Put the room's root together and go in. `disk` MB may be written; `owner`: of the scratch folder, as root."""
    base = view.base
    kernel.mount("none", "/", None, kernel.MS_REC | kernel.MS_PRIVATE)
    kernel.mount("room", base, "tmpfs", kernel.MS_NOSUID | kernel.MS_NODEV, "size=1m,nr_inodes=2k,mode=755")
    for name in ("usr", "proc", "dev", "etc", "tmp"):
        os.mkdir(f"{base}/{name}")
    kernel.bind_read_only("/usr", f"{base}/usr")
    for path in SYSTEM:
        if os.path.islink(path):
            os.symlink(os.readlink(path), base + path)
        elif os.path.isdir(path):
            os.mkdir(base + path)
            kernel.bind_read_only(path, base + path)
    # Before what is shown, which may itself lie in the temporary folder
    kernel.mount(
        "scratch", f"{base}/tmp", "tmpfs", kernel.MS_NOSUID | kernel.MS_NODEV, f"size={disk}m,nr_inodes={INODES}"
    )
    os.mkdir(base + HOME)
    if owner is not None:
        for path in (f"{base}/tmp", base + HOME):
            os.chown(path, owner, owner)
    for path in (*CONFIGURATION, *view.shown):
        show(path, base)
    for path in view.hidden:
        if os.path.isdir(base + path):
            kernel.mount("none", base + path, "tmpfs", kernel.MS_RDONLY | kernel.MS_NOSUID, "size=4k,mode=755")
    for name in DEVICES:
        with open(f"{base}/dev/{name}", "w"):
            kernel.mount(f"/dev/{name}", f"{base}/dev/{name}", None, kernel.MS_BIND)
    os.symlink("/tmp", f"{base}/dev/shm")
    os.symlink("/proc/self/fd", f"{base}/dev/fd")
    os.symlink(HOME, f"{base}/box")
    write(f"{base}/etc/passwd", f"box:x:{USER}:{USER}::{HOME}:/bin/sh\n")
    write(f"{base}/etc/group", f"box:x:{USER}:\n")
    flags = kernel.MS_REMOUNT | kernel.MS_BIND | kernel.MS_RDONLY | kernel.MS_NOSUID | kernel.MS_NODEV
    kernel.mount(None, base, None, flags)
    os.chdir(base)
    kernel.pivot_root(".", ".")  # the old root now lies over the new one, at the working folder


def show(path: str, base: str) -> None:
    """Bind a file or folder of the host at the same path; what is not there, or shown already, is left out."""
    target = base + path
    if os.path.exists(target):
        return
    if os.path.isdir(path):
        os.makedirs(target)
    elif os.path.exists(path):
        os.makedirs(os.path.dirname(target), exist_ok=True)
        write(target, "")
    else:
        return
    kernel.bind_read_only(path, target)


def write(path: str, text: str) -> None:
    with open(path, "w") as file:
        file.write(text)


def close_the_door() -> None:
    """In the first process of the room: its own /proc, and the host's root let go."""
    flags = kernel.MS_NOSUID | kernel.MS_NODEV | kernel.MS_NOEXEC
    try:
        kernel.mount("proc", "/proc", "proc", flags, "subset=pid")
    except OSError:  # before Linux 5.8
        kernel.mount("proc", "/proc", "proc", flags)
    kernel.unmount(".")


def become(owner: int | None) -> None:
    """Give up root for a user number of this room alone, then for a user namespace. Nothing to do for others."""
    if owner is None:
        return
    os.setgroups([])
    os.setresgid(owner, owner, owner)
    os.setresuid(owner, owner, owner)
    kernel.prctl(kernel.PR_SET_DUMPABLE, 1)  # else our own /proc/self/uid_map is not ours
    kernel.become_one_user(USER)


def lock() -> None:
    """No capabilities, a session of its own, Landlock. The limits and the filter come with the job."""
    os.chdir(HOME)
    os.setsid()
    kernel.prctl(kernel.PR_SET_PDEATHSIG, 9)
    kernel.drop_capabilities()
    kernel.landlock(read=("/",), write=("/tmp", "/dev/null", "/dev/zero", "/dev/full"))


def bound(memory: int, cpu: float, processes: int, file_size: int, strict: bool = True) -> None:
    """Limits of each process: MB of private writable memory, seconds (the watchdog counts them together), bytes.

    Raises OSError or ValueError where one cannot be set and `strict` is true.
    """
    seconds = int(cpu) + 2
    for kind, value in (
        (resource.RLIMIT_DATA, memory << 20),
        # What is mapped and not written; shared memory, which the line above leaves out
        (resource.RLIMIT_AS, (4 * memory + 1024) << 20),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_NPROC, processes),
        (resource.RLIMIT_FSIZE, file_size),
        (resource.RLIMIT_NOFILE, 128),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_STACK, 8 << 20),
        (resource.RLIMIT_MEMLOCK, 0),
        (resource.RLIMIT_MSGQUEUE, 0),
        (resource.RLIMIT_SIGPENDING, 128),
        (resource.RLIMIT_NICE, 0),
        (resource.RLIMIT_RTPRIO, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        try:
            resource.setrlimit(kind, (value, value))
        except (OSError, ValueError):
            if strict:
                raise
