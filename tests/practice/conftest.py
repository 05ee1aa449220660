"""What the tests of practice share: the judge, and PostgreSQL servers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sobes.bank.runtimes import Postgres
from sobes.practice.judge import Judge

from .sqlkit import Tools


@pytest.fixture(scope="session")
def judge() -> Iterator[Judge]:
    with Judge(ready=1) as one:
        yield one


@pytest.fixture(scope="session")
def tools() -> Iterator[Tools]:
    """The server that answers here, else the embedded one."""
    postgres = Postgres()
    assert postgres.connect(), postgres.why_not
    yield Tools(postgres)
    postgres.close()


@pytest.fixture(scope="session")
def embedded() -> Iterator[Tools]:
    """A server that nobody else uses."""
    postgres = Postgres()
    postgres._start_embedded()
    assert postgres.connect(), postgres.why_not
    yield Tools(postgres)
    postgres.close()
