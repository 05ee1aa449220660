"""The language that a command speaks where nothing was chosen."""

from __future__ import annotations

import os
import re

from sobes.bank.item import Lang


def language_of_environment() -> Lang:
    """Russian where the environment says so or says nothing, else English."""
    said = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or "ru"
    named = re.split(r"[._@]", said.lower())[0]
    return "ru" if named in ("ru", "c", "posix") else "en"  # C and POSIX name no language
