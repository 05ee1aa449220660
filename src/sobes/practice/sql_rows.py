"""Rows compared, and the difference shown as small tables."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal, InvalidOperation
from typing import TypeAlias

from sobes.practice.sql_wire import Table
from sobes.saying import Row, Saying, Value

NUMBERS = frozenset({20, 21, 23, 26, 700, 701, 790, 1700})  # oids of integers, floats, money-free numerics
FLOATS = frozenset({700, 701})
JSON = frozenset({114, 3802})
MOST_ROWS = 8  # of a table in a message
WIDEST = 40  # characters of a cell in a message

Cell: TypeAlias = tuple[str, object] | None
Cells: TypeAlias = tuple[Cell, ...]


def difference(expected: Table, got: Table, ordered: bool) -> Value | None:
    """What is wrong with the rows, as a text for the candidate; None if nothing is.

    Numbers are equal by value whatever their type and digits (2 and 2.0), everything else by what is printed.
    """
    if not got.columns:
        return Saying("The last statement returns no rows. Expected the columns {columns}.", columns=listed(expected))
    if len(expected.columns) != len(got.columns):
        return Saying(
            "Expected {count} columns ({columns}), got {other} ({others}).",
            count=len(expected.columns),
            columns=listed(expected),
            other=len(got.columns),
            others=listed(got),
        )
    if tuple(map(str.lower, expected.columns)) != tuple(map(str.lower, got.columns)):
        return Saying("Expected the columns {columns}, got {others}.", columns=listed(expected), others=listed(got))
    wanted, have = cells(expected), cells(got)
    if Counter(wanted) != Counter(have):
        return rows_differ(expected, wanted, got, have)
    if ordered and wanted != have:
        return order_differs(expected, wanted, got, have)
    return None


def rows_differ(expected: Table, wanted: Sequence[Cells], got: Table, have: Sequence[Cells]) -> Value:
    missing, extra = left_over(wanted, have), left_over(have, wanted)
    parts: list[Value] = [
        Saying("Expected {count} rows, got {other}.", count=len(expected.rows), other=len(got.rows))
        if len(expected.rows) != len(got.rows)
        else Saying("{count} of the rows differ.", count=len(missing))
    ]
    if missing:
        parts += [Saying("Missing rows:"), drawn(expected.columns, [expected.rows[number] for number in missing])]
    if extra:
        parts += [Saying("Extra rows:"), drawn(got.columns, [got.rows[number] for number in extra])]
    return Row(tuple(parts), "\n")


def order_differs(expected: Table, wanted: Sequence[Cells], got: Table, have: Sequence[Cells]) -> Value:
    first = next(number for number, pair in enumerate(zip(wanted, have, strict=True)) if pair[0] != pair[1])
    return Row(
        (
            Saying(
                "The rows are right, their order is not: the first difference is in row {number}.", number=first + 1
            ),
            Saying("Expected:"),
            drawn(expected.columns, expected.rows[first : first + MOST_ROWS]),
            Saying("Got:"),
            drawn(got.columns, got.rows[first : first + MOST_ROWS]),
        ),
        "\n",
    )


def left_over(these: Sequence[Cells], those: Iterable[Cells]) -> list[int]:
    """Numbers of the rows of `these` that find no equal of their own among `those`."""
    free = Counter(those)
    found = []
    for number, row in enumerate(these):
        if free[row]:
            free[row] -= 1
        else:
            found.append(number)
    return found


def cells(table: Table) -> list[Cells]:
    return [tuple(map(cell, row, table.types)) for row in table.rows]


def cell(value: str | None, kind: int) -> Cell:
    """A value that is equal to another if and only if they count as the same."""
    if value is None:
        return None
    if kind in NUMBERS:
        try:
            number = Decimal(value)
            if kind in FLOATS and number.is_finite():
                number = Decimal(f"{number:.12g}")
            return ("number", number if number == number else "NaN")
        except InvalidOperation:
            return ("text", value)
    if kind in JSON:
        try:
            return ("json", json.dumps(json.loads(value), sort_keys=True))
        except ValueError:
            return ("text", value)
    return ("text", value)


def listed(table: Table) -> str:
    return ", ".join(table.columns)


def drawn(columns: Sequence[str], rows: Sequence[Sequence[str | None]], most: int = MOST_ROWS) -> str:
    """A table in plain text; of many rows the first ones and how many more there are."""
    shown = [[short(value) for value in row] for row in [list(columns), *rows[:most]]]
    widths = [max(len(row[number]) for row in shown) for number in range(len(columns))]
    lines = [" | ".join(map(str.ljust, row, widths)).rstrip() for row in shown]
    lines.insert(1, "-+-".join("-" * width for width in widths))
    if len(rows) > most:
        lines.append(f"… +{len(rows) - most}")
    return "\n".join(lines)


def short(value: str | None) -> str:
    if value is None:
        return "NULL"
    value = value.replace("\n", "⏎").replace("\r", "")
    return value if len(value) <= WIDEST else value[: WIDEST - 1] + "…"
