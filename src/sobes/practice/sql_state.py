"""Whether what a script left behind may be believed: nothing in the schema may stand in for what is compared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sobes.practice.sql_room import SCHEMA
from sobes.saying import Saying

if TYPE_CHECKING:
    import psycopg

# Each finds the names of what is there and must not be. A function that is called like a built-in one could be chosen
# for its better fitting types, an operator could call any two values equal.
FORBIDDEN = (
    (
        "The script defines {name}, and the server has a function of this name: nothing could be compared.",
        "select p.proname from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace"
        " where n.nspname !~ '^(pg_|information_schema)' and exists (select from pg_catalog.pg_proc b"
        " where b.proname = p.proname and b.pronamespace = 'pg_catalog'::pg_catalog.regnamespace)",
    ),
    (
        "The script defines the operator {name}: nothing could be compared.",
        "select o.oprname from pg_catalog.pg_operator o where o.oid >= 16384",
    ),
    (
        "The script defines a type cast: nothing could be compared.",
        "select '' from pg_catalog.pg_cast where oid >= 16384",
    ),
    (
        "The table {name} has row-level security or rules: its rows cannot be compared.",
        "select c.relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace"
        " where n.nspname = %(schema)s and c.relkind in ('r', 'p') and (c.relrowsecurity or c.relhasrules)",
    ),
)
KINDS = (
    "select c.relname::text, c.relkind::text from pg_catalog.pg_class c"
    " join pg_catalog.pg_namespace n on n.oid = c.relnamespace"
    " where n.nspname = %s and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')"
)


def relations(keeper: psycopg.Connection[Any]) -> Mapping[str, str]:
    """Names of the tables, views and sequences of the schema, each with its kind as the catalogue has it."""
    return dict(keeper.execute(KINDS, (SCHEMA,)).fetchall())


def doubt(keeper: psycopg.Connection[Any], before: Mapping[str, str]) -> Saying | None:
    """Why what is in the schema now cannot be compared; None if it can. `before`: its relations as the task made them.

    A table may be gone or be another one of the same name; a view in its place would show what is nowhere stored.
    """
    for name, kind in relations(keeper).items():
        if before.get(name, kind) != kind:
            return Saying("{name} is no longer a table.", name=name)
    for template, query in FORBIDDEN:
        row = keeper.execute(query.encode(), {"schema": SCHEMA} if "%(schema)s" in query else None).fetchone()
        if row is not None:
            return Saying(template, name=str(row[0]))
    return None
