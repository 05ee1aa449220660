"""A PostgreSQL server for a whole run: the one that answers here, and the embedded one, which nobody else uses."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sobes.bank.runtimes import Postgres

from .sqlkit import Tools


@pytest.fixture(scope="session")
def tools() -> Iterator[Tools]:
    postgres = Postgres()
    assert postgres.connect(), postgres.why_not
    yield Tools(postgres)
    postgres.close()


@pytest.fixture(scope="session")
def embedded() -> Iterator[Tools]:
    postgres = Postgres()
    postgres._start_embedded()
    assert postgres.connect(), postgres.why_not
    yield Tools(postgres)
    postgres.close()
