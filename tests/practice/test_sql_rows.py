"""When two results are the same, and how a difference is shown."""

from __future__ import annotations

import pytest

from sobes.practice.sql_rows import difference, drawn
from sobes.practice.sql_wire import Table

INT, TEXT, NUMERIC, DOUBLE, JSONB = 23, 25, 1700, 701, 3802


def one(value: str | None, kind: int) -> Table:
    return Table(("value",), (kind,), ((value,),))


@pytest.mark.parametrize(
    ("expected", "got", "same"),
    [
        (one("2", INT), one("2.00", NUMERIC), True),
        (one("0.30000000000000004", DOUBLE), one("0.3", NUMERIC), True),
        (one("NaN", DOUBLE), one("NaN", NUMERIC), True),
        (one("2", INT), one("2", TEXT), False),
        (one(None, INT), one("0", INT), False),
        (one(None, TEXT), one("", TEXT), False),
        (one('{"a": 1, "b": 2}', JSONB), one('{"b": 2, "a": 1}', JSONB), True),
    ],
)
def test_values_are_equal_by_what_they_mean(expected: Table, got: Table, same: bool) -> None:
    assert (difference(expected, got, True) is None) is same


def test_repeated_rows_are_counted() -> None:
    twice = Table(("a",), (INT,), (("1",), ("1",)))
    once = Table(("a",), (INT,), (("1",),))
    assert "Expected 2 rows, got 1." in str(difference(twice, once, False))


def test_a_long_table_is_cut_and_says_so() -> None:
    lines = drawn(("a", "b"), [(str(n), None) for n in range(20)]).splitlines()
    assert lines[0] == "a | b"
    assert lines[2] == "0 | NULL"
    assert lines[-1] == "… +12"
