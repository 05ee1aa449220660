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
from sobes.bank.item import Lang
from sobes.bank.runtimes import Postgres
from sobes.i18n import translations
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


def versions(lang: Lang) -> list[Finding]:
    _ = translations(lang).gettext
    rows = [
        Finding("Sobes", "ok", __version__),
        Finding("Python", "ok", f"{platform.python_version()} ({sys.executable})"),
        Finding(_("System"), "ok", f"{platform.system()} {platform.release()} {platform.machine()}"),
        Finding("SQLite", "ok", sqlite3.sqlite_version),
    ]
    for extra, package in (("server", "fastapi"), ("postgres", "psycopg")):
        if find_spec(package):
            rows.append(Finding(_("extra {name}").format(name=extra), "ok", f"{package} {metadata.version(package)}"))
        else:
            advice = f"pip install 'sobes[{extra}]'"
            rows.append(Finding(_("extra {name}").format(name=extra), "missing", _("not installed"), advice))
    git = shutil.which("git")
    rows.append(Finding("git", "ok", git) if git else Finding("git", "missing", _("not on PATH"), _("install git")))
    return rows


def folders(places: Places, lang: Lang) -> list[Finding]:
    """Where data lives, and whether it can be written."""
    _ = translations(lang).gettext
    nearest = places.data
    while not nearest.exists():
        nearest = nearest.parent
    if os.access(nearest, os.W_OK):
        data = Finding(_("data folder"), "ok", str(places.data))
    else:
        fault = _("{path} cannot be written").format(path=places.data)
        data = Finding(_("data folder"), "bad", fault, _("choose another with --data DIR"))
    there = places.database.exists()
    size = _("{size} KB").format(size=places.database.stat().st_size // 1024) if there else _("not made yet")
    database = Finding(_("database"), "ok", f"{places.database} ({size})")
    return [data, database, Finding(_("bank"), "ok", str(places.bank))]


def limits(lang: Lang) -> list[Finding]:
    """Each limit of the runner, tried against a program that breaks it."""
    _ = translations(lang).gettext
    python = sys.executable
    tries = [
        (_("time limit"), "while True: pass", Limits(wall=1.0), "timed_out"),
        (_("memory limit"), "x = bytearray(400_000_000)", Limits(wall=10, memory=100), "failed"),
        (_("output limit"), "while True: print('x' * 1000)", Limits(wall=10, output=10_000), "output_exceeded"),
        (
            _("file size limit"),
            "open('f', 'wb').write(b'x' * 2_000_000)",
            Limits(wall=10, file_size=1_000_000),
            "failed",
        ),
    ]
    rows = []
    for name, code, bound, sign in tries:
        result = run(Program((python, "-I", "-c", code)), bound)
        held = result.exit_code not in (0, 125) if sign == "failed" else bool(getattr(result, sign))
        rows.append(Finding(name, "ok" if held else "bad", _("in force") if held else _("NOT in force")))
    if can_cut_network():
        rows.append(Finding(_("no network"), "ok", _("in force")))
    else:
        advice = _("proofs still run, with the network reachable; Linux with user namespaces can turn it off")
        rows.append(Finding(_("no network"), "missing", _("NOT in force"), advice))
    note = _("the runner is for the bank's own programs; the file system stays visible to them")
    rows.append(Finding(_("file system"), "missing", _("not isolated"), note))
    return rows


def servers(postgres: Postgres, lang: Lang) -> list[Finding]:
    _ = translations(lang).gettext
    name = _("PostgreSQL for proofs")
    server = postgres.connect()
    if server:
        kind = _("embedded") if postgres.embedded else _("answers here")
        return [Finding(name, "ok", f"{postgres.version}, {kind}")]
    return [Finding(name, "missing", _("SQL proofs are not run"), postgres.why_not or "")]


def examine(places: Places, postgres: Postgres, lang: Lang = "en") -> list[Finding]:
    """The whole report; takes a few seconds because the limits are really tried."""
    return [*versions(lang), *folders(places, lang), *limits(lang), *servers(postgres, lang)]
