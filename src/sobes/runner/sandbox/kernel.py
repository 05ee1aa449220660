"""What of the Linux kernel a room needs and Python has no function for: ctypes, no compiled code.

This folder runs by itself, under whatever CPython judges: it imports the standard library and its own files only.
Every call raises OSError with the call's name. Sources: mount(2), pivot_root(2), unshare(2), prctl(2), capset(2),
landlock(7), mount_setattr(2).
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct

libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long
libc.mount.argtypes = [ctypes.c_char_p, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_ulong, ctypes.c_char_p]
libc.umount2.argtypes = [ctypes.c_char_p, ctypes.c_int]
libc.prctl.argtypes = [ctypes.c_int, *[ctypes.c_ulong] * 4]
libc.close_range.argtypes = [ctypes.c_uint, ctypes.c_uint, ctypes.c_int]

NEWNS, NEWCGROUP, NEWUTS, NEWIPC = 0x00020000, 0x02000000, 0x04000000, 0x08000000
NEWUSER, NEWPID, NEWNET = 0x10000000, 0x20000000, 0x40000000
MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REMOUNT = 1, 2, 4, 8, 32
MS_BIND, MS_REC, MS_PRIVATE = 4096, 16384, 1 << 18
MNT_DETACH = 2
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_SECCOMP, PR_CAPBSET_DROP = 1, 4, 22, 24
PR_SET_NO_NEW_PRIVS, PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, SECCOMP_MODE_FILTER = 38, 47, 4, 2
AT_FDCWD, AT_RECURSIVE = -100, 0x8000
MOUNT_ATTR_RDONLY, MOUNT_ATTR_NOSUID, MOUNT_ATTR_NODEV = 1, 2, 4

PIVOT_ROOT = {"x86_64": 155, "aarch64": 41}.get(platform.machine(), -1)
CAPSET = {"x86_64": 126, "aarch64": 91}.get(platform.machine(), -1)
MOUNT_SETATTR, LANDLOCK_CREATE, LANDLOCK_ADD, LANDLOCK_RESTRICT = 442, 444, 445, 446  # the same on both


def check(result: int, what: str) -> int:
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{what}: {os.strerror(code)}")
    return result


def syscall(what: str, number: int, *arguments: int | bytes | None) -> int:
    given = [ctypes.c_long(a) if isinstance(a, int) else ctypes.c_char_p(a) for a in arguments]
    return check(libc.syscall(ctypes.c_long(number), *given), what)


def encoded(text: str | None) -> bytes | None:
    return None if text is None else os.fsencode(text)


def mount(source: str | None, target: str, kind: str | None, flags: int, data: str | None = None) -> None:
    done = libc.mount(encoded(source), encoded(target), encoded(kind), flags, encoded(data))
    check(done, f"mount {source} on {target}")


def bind_read_only(source: str, target: str) -> None:
    """Show a folder or file at another place, with everything mounted in it, not to be written."""
    mount(source, target, None, MS_BIND | MS_REC)
    attributes = struct.pack("QQQQ", MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV, 0, 0, 0)
    where = os.fsencode(target)
    syscall(f"mount_setattr {target}", MOUNT_SETATTR, AT_FDCWD, where, AT_RECURSIVE, attributes, len(attributes))


def unmount(target: str) -> None:
    check(libc.umount2(encoded(target), MNT_DETACH), f"umount {target}")


def pivot_root(new: str, old: str) -> None:
    syscall("pivot_root", PIVOT_ROOT, os.fsencode(new), os.fsencode(old))


def unshare(flags: int) -> None:
    check(libc.unshare(ctypes.c_int(flags)), "unshare")


def prctl(option: int, a: int = 0, b: int = 0) -> None:
    check(libc.prctl(option, a, b, 0, 0), f"prctl {option}")


def set_hostname(name: bytes) -> None:
    check(libc.sethostname(name, len(name)), "sethostname")


def close_from(first: int) -> None:
    libc.close_range(first, 0xFFFFFFFF, 0)


def close_from_except(kept: int) -> None:
    """Close every descriptor but one."""
    if kept:
        libc.close_range(0, kept - 1, 0)
    close_from(kept + 1)


def become_one_user(inside: int) -> None:
    """A user namespace that knows one user, us, under the number `inside`. Call with one thread only."""
    uid, gid = os.geteuid(), os.getegid()
    unshare(NEWUSER)
    for name, text in (("setgroups", "deny"), ("uid_map", f"{inside} {uid} 1"), ("gid_map", f"{inside} {gid} 1")):
        with open(f"/proc/self/{name}", "w") as file:
            file.write(text)


def drop_capabilities() -> None:
    """No capability now, none to be had by execve, none through set-user-ID files."""
    for capability in range(64):
        if libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) < 0:
            break  # past the last one that this kernel knows
    libc.prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0)
    header = struct.pack("Ii", 0x20080522, 0)  # _LINUX_CAPABILITY_VERSION_3, this process
    syscall("capset", CAPSET, header, bytes(24))
    prctl(PR_SET_NO_NEW_PRIVS, 1)


class Filter(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("code", ctypes.c_char_p)]


def install_filter(code: bytes) -> None:
    """A seccomp filter (8 bytes an instruction) for this process and all it starts."""
    program = Filter(len(code) // 8, code)
    done = libc.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.addressof(program), 0, 0)
    check(done, "seccomp")


def landlock_version() -> int:
    """Version of Landlock in this kernel, 0 where there is none."""
    return max(0, int(libc.syscall(ctypes.c_long(LANDLOCK_CREATE), None, ctypes.c_long(0), ctypes.c_long(1))))


def landlock(read: tuple[str, ...], write: tuple[str, ...]) -> int:
    """Second wall behind the mounts: read and execute below `read`, everything below `write`, no TCP.

    From version 6 on also no signals and no abstract sockets to the outside. Returns the version in force, 0 for none.
    """
    version = landlock_version()
    if version == 0:
        return 0
    rights = (1 << 13) - 1
    rights |= (1 << 13) * (version >= 2) | (1 << 14) * (version >= 3) | (1 << 15) * (version >= 5)
    attributes = struct.pack("Q", rights)
    if version >= 4:
        attributes += struct.pack("Q", 3)  # bind and connect TCP
    if version >= 6:
        attributes += struct.pack("Q", 3)  # abstract sockets, signals
    rules = syscall("landlock_create_ruleset", LANDLOCK_CREATE, attributes, len(attributes), 0)
    execute_read_list, of_files = 0b1101, 0b1100000000000111 & rights  # files: execute, write, read, truncate, ioctl
    for paths, wanted in ((read, execute_read_list), (write, rights)):
        for path in paths:
            place = os.open(path, os.O_PATH | os.O_CLOEXEC)
            granted = wanted & rights if os.path.isdir(path) else wanted & of_files
            syscall("landlock_add_rule", LANDLOCK_ADD, rules, 1, struct.pack("=Qi", granted, place), 0)
            os.close(place)
    prctl(PR_SET_NO_NEW_PRIVS, 1)
    syscall("landlock_restrict_self", LANDLOCK_RESTRICT, rules, 0)
    os.close(rules)
    return version
