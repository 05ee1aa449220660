"""A data folder, an open store on real SQLite, and the clock."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sobes.places import Places
from sobes.store import Store

AT = datetime(2026, 11, 21, 7, 30, 0, 123456, tzinfo=UTC)
KIT = {"lang": "ru", "level": "middle", "items": ["02.0", "own.1"]}


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "bank")


@pytest.fixture
def store(places: Places) -> Iterator[Store]:
    opened = Store.open(places)
    yield opened
    opened.close()
