"""Whether what a script left behind may be believed: nothing in the schema may stand in for what is compared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sobes.practice.sql_room import SCHEMA
from sobes.saying import Saying

if TYPE_CHECKING:
    import psycopg

# Each finds the name of what is there and must not be.
FUNCTIONS = (
    "select p.proname from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace"
    " where n.nspname !~ '^(pg_|information_schema)' and exists (select from pg_catalog.pg_proc b"
    " where b.proname = p.proname and b.pronamespace = 'pg_catalog'::pg_catalog.regnamespace)"
)
OPERATORS = "select o.oprname from pg_catalog.pg_operator o where o.oid >= 16384"
CASTS = "select 'cast' from pg_catalog.pg_cast where oid >= 16384"
HIDING = (
    "select c.relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace"
    f" where n.nspname = '{SCHEMA}' and c.relkind in ('r', 'p') and (c.relrowsecurity or c.relhasrules)"
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
    for relation, kind in relations(keeper).items():
        if before.get(relation, kind) != kind:
            return Saying("{name} is no longer a table.", name=relation)
    # one that is called like a built-in function could be chosen for its better fitting types
    if name := found(keeper, FUNCTIONS):
        return Saying(
            "The script defines {name}, and the server has a function of this name: nothing could be compared.",
            name=name,
        )
    if name := found(keeper, OPERATORS):  # it could call any two values equal
        return Saying("The script defines the operator {name}: nothing could be compared.", name=name)
    if found(keeper, CASTS):
        return Saying("The script defines a type cast: nothing could be compared.")
    if name := found(keeper, HIDING):
        return Saying("The table {name} has row-level security or rules: its rows cannot be compared.", name=name)
    return None


def found(keeper: psycopg.Connection[Any], query: str) -> str | None:
    row = keeper.execute(query.encode()).fetchone()
    return str(row[0]) if row else None
