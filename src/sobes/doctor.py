"""What this machine has: versions, data folder, limits really in force, and how to get what is missing."""

from __future__ import annotations

import os
import platform
import shutil
import sqlite3
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import metadata
from importlib.util import find_spec
from typing import Literal

from sobes import __version__
from sobes.bank.item import Lang
from sobes.bank.runtimes import Postgres
from sobes.errors import RunnerError, StoreError
from sobes.fitted import fitted_here
from sobes.grading.second.settings import SecondJudgeError, installed, judge_settings
from sobes.i18n import told, translations
from sobes.places import Places
from sobes.runner.layers import ASKED, layer_here
from sobes.runner.selftest import selftest
from sobes.speech import FOLDER, available

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
    """Each limit of a room, tried against a program that breaks it."""
    _ = translations(lang).gettext
    try:
        layer = layer_here(os.environ.get(ASKED, ""))
        choice = _("{layer}; it can be chosen with {name}").format(layer=layer, name=ASKED)
        found = [Finding(_("isolated by"), "ok", choice)]
        return found + [
            Finding(_(name), "ok" if held else "bad", _("in force") if held else _("NOT in force"))
            for name, held in selftest()
        ]
    except RunnerError as error:
        advice = _(
            "programs are not run and tasks are not judged here; Python tasks run in the browser and are kept as not "
            "verified; to judge them, Linux with user namespaces is needed "
            "(sysctl kernel.unprivileged_userns_clone, kernel.apparmor_restrict_unprivileged_userns), or bubblewrap"
        )
        return [Finding(_("isolation"), "bad", str(error), advice)]


def servers(postgres: Postgres, lang: Lang) -> list[Finding]:
    _ = translations(lang).gettext
    name = _("PostgreSQL for proofs")
    server = postgres.connect()
    if server:
        kind = _("embedded") if postgres.embedded else _("answers here")
        return [Finding(name, "ok", f"{postgres.version}, {kind}")]
    return [Finding(name, "missing", _("SQL proofs are not run"), postgres.why_not or "")]


def second_judge(environment: Mapping[str, str], lang: Lang) -> Finding:
    """Whether a second judge is set up, and where. Its key is not told."""
    _ = translations(lang).gettext
    name = _("second judge")
    try:
        found = judge_settings(environment)
    except SecondJudgeError as error:
        return Finding(name, "bad", told(error, lang))
    if found is None:
        return Finding(
            name, "missing", _("not set up; answers stay here"), _("docs/grading.md says how, if you want one")
        )
    value = _("{model} at {host}, asked only when you ask for it").format(model=found.model, host=found.host)
    if not installed():
        return Finding(name, "missing", value, "pip install 'sobes[judge]'")
    open_line = _("the connection is not encrypted: others on the network can read answers and the key")
    return Finding(name, "ok", value, open_line if found.open_line else "")


def speech(lang: Lang) -> Finding:
    """Whether answers can be spoken."""
    _ = translations(lang).gettext
    name = _("speech recognition")
    reason = available()
    if reason is None:
        model = os.environ.get(FOLDER) or "Whisper base"
        return Finding(name, "ok", _("{model}, on this machine").format(model=model))
    return Finding(name, "missing", told(reason, lang))


def own_fit(places: Places, lang: Lang) -> Finding:
    """Whether the grader is corrected by what was fitted to the person's confirmations."""
    _ = translations(lang).gettext
    name = _("grader")
    try:
        found = fitted_here(places)
    except StoreError as error:
        return Finding(name, "bad", told(error, lang))
    if found is None:
        return Finding(name, "ok", _("as it came, not fitted to your confirmations"))
    words = _("{engine}: corrected by {points} points of {items} questions that you confirmed, {day}")
    value = words.format(engine=found.engine, points=found.points, items=found.items, day=found.day)
    return Finding(name, "ok", value, _("sobes grade fit --reset takes it back"))


def examine(places: Places, postgres: Postgres, lang: Lang = "en") -> list[Finding]:
    """The whole report; takes a few seconds because the limits are really tried."""
    second = second_judge(os.environ, lang)
    return [
        *versions(lang),
        *folders(places, lang),
        *limits(lang),
        *servers(postgres, lang),
        own_fit(places, lang),
        speech(lang),
        second,
    ]
