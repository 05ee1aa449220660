from __future__ import annotations

from collections.abc import Iterator

import pytest

from sobes.practice.judge import Judge


@pytest.fixture(scope="session")
def judge() -> Iterator[Judge]:
    with Judge(ready=1) as one:
        yield one
