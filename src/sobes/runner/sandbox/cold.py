"""Starts a job inside a sandbox that another program made: a new interpreter, then the same limits and the same filter.

Arguments: the folder this package lies in, "own" if that sandbox has a kernel of its own (which knows fewer limits and
needs no filter), else "shared"; the payload's descriptor, the descriptors meant for the program.
"""

from __future__ import annotations

import os
import sys

from . import entries, filter, kernel, room
from .keeper import arrange, read


def main() -> None:
    own_kernel = sys.argv[2] == "own"
    given = [int(number) for number in sys.argv[3:]]
    job = read(given[0])
    del sys.path[0]
    sys.path.append(job["inside"])
    limits = job["limits"]
    room.bound(limits["memory"], limits["cpu"], limits["processes"], limits["file_size"], strict=not own_kernel)
    os.makedirs(room.HOME, exist_ok=True)
    os.chdir(room.HOME)
    arrange([os.dup(1), os.dup(2), *given[1:]])
    if not own_kernel:
        kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
        kernel.install_filter(filter.build())
    os._exit(entries.run(job))
