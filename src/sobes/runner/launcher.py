"""Starts a program inside its limits: run as a script, never imported by the rest.

Arguments: memory in MB, CPU seconds, file size in bytes, "net" or "nonet", then the command. It sets the
limits on itself and becomes the command (execve), so that the parent process, which may have threads, never
runs code between fork and exec. Exit code 125 means that a limit could not be set.
"""

import ctypes
import os
import resource
import sys

CLONE_NEWUSER = 0x10000000
CLONE_NEWNET = 0x40000000
PR_SET_NO_NEW_PRIVS = 38
PR_SET_PDEATHSIG = 1


def leave_network() -> None:
    """Move into an empty network namespace; an ordinary user needs a user namespace for it."""
    libc = ctypes.CDLL(None, use_errno=True)
    uid, gid = os.getuid(), os.getgid()
    flags = CLONE_NEWNET if uid == 0 else CLONE_NEWNET | CLONE_NEWUSER
    if libc.unshare(flags) != 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
    if uid != 0:
        for name, text in (
            ("setgroups", "deny"),
            ("uid_map", f"{uid} {uid} 1"),
            ("gid_map", f"{gid} {gid} 1"),
        ):
            with open(f"/proc/self/{name}", "w") as file:  # noqa: PTH123
                file.write(text)


def cap(kind: int, wanted: int) -> None:
    """Lower both limits of a resource, never raise them."""
    _, hard = resource.getrlimit(kind)
    value = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    resource.setrlimit(kind, (value, value))


def main() -> None:
    memory, cpu, file_size, network, *command = sys.argv[1:]
    try:
        if network == "nonet":
            leave_network()
        if sys.platform == "linux":
            libc = ctypes.CDLL(None)
            libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
            libc.prctl(PR_SET_PDEATHSIG, 9, 0, 0, 0)
            # Private writable memory. RLIMIT_AS would count the address space that threads only reserve.
            cap(resource.RLIMIT_DATA, int(memory) * 1024 * 1024)
        cap(resource.RLIMIT_CPU, int(cpu))
        cap(resource.RLIMIT_FSIZE, int(file_size))
        cap(resource.RLIMIT_CORE, 0)
        os.execve(command[0], command, dict(os.environ))
    except OSError as error:
        print(f"launcher: {error}", file=sys.stderr)
        sys.exit(125)


if __name__ == "__main__":
    main()
