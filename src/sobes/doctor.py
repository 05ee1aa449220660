"""What this machine has: versions, data folder, limits really in force, and how to get what is missing."""

from __future__ import annotations

import os
import platform
import shutil
import sqlite3
import sys
from dataclasses import dataclass
from importlib import metadata
from importlib.util import find_spec
from typing import Literal

from sobes import __version__
from sobes.bank.runtimes import Postgres
from sobes.places import Places
from sobes.runner.program import Limits, Program
from sobes.runner.run import can_cut_network, run

Mark = Literal["ok", "missing", "bad"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report. `advice` says what to do where something is missing."""

    name: str
    mark: Mark
    value: str
    advice: str = ""


def versions() -> list[Finding]:
    rows = [
        Finding("Sobes", "ok", __version__),
        Finding("Python", "ok", f"{platform.python_version()} ({sys.executable})"),
        Finding("System", "ok", f"{platform.system()} {platform.release()} {platform.machine()}"),
        Finding("SQLite", "ok", sqlite3.sqlite_version),
    ]
    for extra, package in (("server", "fastapi"), ("postgres", "psycopg")):
        if find_spec(package):
            rows.append(Finding(f"extra {extra}", "ok", f"{package} {metadata.version(package)}"))
        else:
            rows.append(Finding(f"extra {extra}", "missing", "not installed", f"pip install 'sobes[{extra}]'"))
    git = shutil.which("git")
    rows.append(Finding("git", "ok", git) if git else Finding("git", "missing", "not found", "install git"))
    return rows


def folders(places: Places) -> list[Finding]:
    """Where data lives, and whether it can be written."""
    nearest = places.data
    while not nearest.exists():
        nearest = nearest.parent
    if os.access(nearest, os.W_OK):
        data = Finding("data folder", "ok", str(places.data))
    else:
        data = Finding("data folder", "bad", f"{places.data} cannot be written", "choose another with --data DIR")
    size = f"{places.database.stat().st_size / 1024:.0f} KB" if places.database.exists() else "not made yet"
    return [data, Finding("database", "ok", f"{places.database} ({size})"), Finding("bank", "ok", str(places.bank))]


def limits() -> list[Finding]:
    """Each limit of the runner, tried against a program that breaks it."""
    python = sys.executable
    tries = [
        ("time limit", "while True: pass", Limits(wall=1.0), "timed_out"),
        ("memory limit", "x = bytearray(400_000_000)", Limits(wall=10, memory=100), "failed"),
        ("output limit", "while True: print('x' * 1000)", Limits(wall=10, output=10_000), "output_exceeded"),
        ("file size limit", "open('f', 'wb').write(b'x' * 2_000_000)", Limits(wall=10, file_size=1_000_000), "failed"),
    ]
    rows = []
    for name, code, bound, sign in tries:
        result = run(Program((python, "-I", "-c", code)), bound)
        held = result.exit_code not in (0, 125) if sign == "failed" else bool(getattr(result, sign))
        rows.append(Finding(name, "ok" if held else "bad", "in force" if held else "NOT in force"))
    if can_cut_network():
        rows.append(Finding("no network", "ok", "in force"))
    else:
        advice = "proofs still run, with the network reachable; Linux with user namespaces can turn it off"
        rows.append(Finding("no network", "missing", "NOT in force", advice))
    note = "the runner is for the bank's own programs; the file system stays visible to them"
    rows.append(Finding("file system", "missing", "not isolated", note))
    return rows


def servers(postgres: Postgres) -> list[Finding]:
    server = postgres.connect()
    if server:
        kind = "embedded" if postgres.embedded else "answers here"
        return [Finding("PostgreSQL for proofs", "ok", f"{postgres.version}, {kind}")]
    return [Finding("PostgreSQL for proofs", "missing", "SQL proofs are not run", postgres.why_not or "")]


def examine(places: Places, postgres: Postgres) -> list[Finding]:
    """The whole report; takes a few seconds because the limits are really tried."""
    return [*versions(), *folders(places), *limits(), *servers(postgres)]
