# mistake: the value begins after the last equals sign
"""Settings of an application."""

import os
from pathlib import Path


def load(path):
    """Settings of the file; environment variables APP_… replace values."""
    settings = {}
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        key, equals, value = line.rpartition("=")
        if not equals:
            raise ValueError(f"no equals sign: {line}")
        settings[key.strip()] = value.strip()
    for key in settings:
        name = "APP_" + key.upper()
        if name in os.environ:
            settings[key] = os.environ[name]
    return settings
