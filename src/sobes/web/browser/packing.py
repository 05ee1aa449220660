"""What the browser's Python needs beside its standard library, as one zip: pytest as it is installed here."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from sobes.runner import inside
from sobes.web import browser

WHOLE = ("pytest", "_pytest", "pluggy", "iniconfig", "packaging")
# Of Pygments only what pytest imports: all of it is 9 MB.
HIGHLIGHTING = (
    "*.py", "filters/__init__.py", "formatters/__init__.py", "formatters/_mapping.py", "formatters/terminal.py",
    "lexers/__init__.py", "lexers/_mapping.py", "lexers/diff.py", "lexers/python.py", "styles/__init__.py",
    "styles/_mapping.py", "styles/default.py",
)  # fmt: skip
FIXED_TIME = (2020, 1, 1, 0, 0, 0)


def folder_of(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"No package {package} is installed here.")
    return Path(next(iter(spec.submodule_search_locations)))


def contents() -> Iterator[tuple[str, bytes]]:
    """Name in the zip and text of every file."""
    for package in WHOLE:
        folder = folder_of(package)
        for path in sorted(folder.rglob("*.py")):
            yield f"{package}/{path.relative_to(folder).as_posix()}", path.read_bytes()
    shim = folder_of("_pytest").parent / "py.py"  # pytest's own, for plugins of long ago
    if shim.exists():
        yield "py.py", shim.read_bytes()
    folder = folder_of("pygments")
    for pattern in HIGHLIGHTING:
        for path in sorted(folder.glob(pattern)):
            yield f"pygments/{path.relative_to(folder).as_posix()}", path.read_bytes()
    yield "visible_tests.py", (Path(browser.__path__[0]) / "visible_tests.py").read_bytes()
    yield "virtual_clock.py", (Path(inside.__path__[0]) / "virtual_clock.py").read_bytes()


@lru_cache(maxsize=1)
def packed() -> tuple[str, bytes]:
    """A short hash of the zip, and the zip. Raises ModuleNotFoundError where pytest is not installed."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in contents():
            file.writestr(zipfile.ZipInfo(name, FIXED_TIME), data, zipfile.ZIP_DEFLATED)
    data = made.getvalue()
    return hashlib.sha256(data).hexdigest()[:16], data
