"""Where a statement ends."""

from __future__ import annotations

import pytest

from sobes.practice.sql_split import filled, statements, steps


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("select 1; select 2", ("select 1", "select 2")),
        ("select ';' ; select 2;", ("select ';'", "select 2")),
        ("select 'it''s;'; select 2", ("select 'it''s;'", "select 2")),
        (r"select E'\';'; select 2", (r"select E'\';'", "select 2")),
        ('select ";"; select 2', ('select ";"', "select 2")),
        ("do $$begin; end$$; select 2", ("do $$begin; end$$", "select 2")),
        ("do $a$ $$;$$ $a$; select 2", ("do $a$ $$;$$ $a$", "select 2")),
        ("select 1 -- one;\n; select 2", ("select 1 -- one;", "select 2")),
        ("select /* a; /* b; */ c; */ 1; select 2", ("select /* a; /* b; */ c; */ 1", "select 2")),
        ("create rule r as on insert to t do (select 1; select 2); select 3",
         ("create rule r as on insert to t do (select 1; select 2)", "select 3")),
        ("create function f() returns int begin atomic select case when true then 1 end; end; select 2",
         ("create function f() returns int begin atomic select case when true then 1 end; end", "select 2")),
        ("begin; update t set a = $1; commit", ("begin", "update t set a = $1", "commit")),
        (" ;; -- nothing\n; /* nothing */", ()),
        ("select 'never closed; select 2", ("select 'never closed; select 2",)),
    ],
)  # fmt: skip
def test_a_statement_ends_at_its_own_semicolon(source: str, expected: tuple[str, ...]) -> None:
    assert statements(source) == expected


def test_parts_are_found_by_the_lines_before_them() -> None:
    parts = steps("-- approach: x\n-- step 1\nbegin;\n-- Step 2 \ncommit;\n-- step 10\n")
    assert {number: statements(part) for number, part in parts.items()} == {1: ("begin",), 2: ("commit",), 10: ()}


def test_values_are_put_in_for_their_names_only() -> None:
    assert filled("select :id::int, :idle, :id", {"id": "7"}) == "select 7::int, :idle, 7"
