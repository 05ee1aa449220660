"""What is run in a room: a program by execve, a Python text in this very interpreter, or a module's `main`."""

from __future__ import annotations

import importlib
import os
import sys
import traceback
import types
from typing import Any

MACHINERY = ("sandbox", "ctypes")


def run(job: dict[str, Any]) -> int:
    """Exit code of the job. Files are written first; their names were checked by the one who sent them."""
    try:
        os.environ.clear()
        os.environ.update(job["env"])
        for name, text in job["files"].items():
            if "/" in name:
                os.makedirs(os.path.dirname(name), exist_ok=True)
            with open(name, "w", encoding="utf-8", newline="") as file:
                file.write(text)
        if job["entry"] == "exec":
            os.execve(job["data"]["argv"][0], job["data"]["argv"], dict(os.environ))
        scrub()
        sys.path.insert(0, "/box")
        if job["entry"] == "script":
            return script(job["data"]["source"])
        code = importlib.import_module(job["entry"]).main(job["data"])
        return finished(code if isinstance(code, int) else 0)
    except SystemExit as exit_:
        code = exit_.code
        if isinstance(code, str):
            print(code, file=sys.stderr)
        return finished(code if isinstance(code, int) else int(code is not None))
    except BaseException as error:
        told(error)
        return finished(1)


def finished(code: int) -> int:
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BaseException:
            code = code or 1
    return code & 0xFF


def told(error: BaseException) -> None:
    """Print the traceback without our own frames; an error that cannot even be printed stays silent."""
    try:
        trace = error.__traceback__
        while trace is not None and not trace.tb_frame.f_code.co_filename.startswith(("/box", "<")):
            trace = trace.tb_next
        traceback.print_exception(type(error), error, trace or error.__traceback__, limit=50)
    except BaseException:
        return


def script(source: str) -> int:
    """Run a text as the main module."""
    module = types.ModuleType("__main__")
    module.__file__ = "/box/main.py"
    sys.modules["__main__"] = module
    sys.argv = ["main.py"]
    exec(compile(source, "/box/main.py", "exec"), module.__dict__)
    return finished(0)


def scrub() -> None:
    """Forget the machinery, for order's sake: walls are what holds, not hiding."""
    for name in list(sys.modules):
        if name.split(".")[0] in MACHINERY:
            del sys.modules[name]
