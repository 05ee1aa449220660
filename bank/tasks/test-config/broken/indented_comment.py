# mistake: a comment is recognised only at the very start of a line
"""Settings of an application."""

import os
from pathlib import Path


def load(path):
    """Settings of the file; environment variables APP_… replace values."""
    settings = {}
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        comment = line.startswith("#")
        line = line.strip()
        if not line or comment:
            continue
        key, equals, value = line.partition("=")
        if not equals:
            raise ValueError(f"no equals sign: {line}")
        settings[key.strip()] = value.strip()
    for key in settings:
        name = "APP_" + key.upper()
        if name in os.environ:
            settings[key] = os.environ[name]
    return settings
