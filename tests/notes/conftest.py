"""The five documents that the importers were made for, and helpers that read texts as a person's file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sobes.notes.reading import to_source
from sobes.notes.recognise import Imported, understand

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="session")
def document() -> Callable[[str], str]:
    return lambda name: (DATA / name).read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def imported() -> Callable[[str], Imported]:
    return lambda text: understand(to_source(text.encode(), "a file"))
