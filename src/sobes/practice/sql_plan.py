"""What a task demands of the plan that the server makes for a statement."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from sobes.practice.sql_room import SCHEMA
from sobes.practice.sql_wire import Meter, execute
from sobes.practice.task import SqlDemands
from sobes.saying import Row, Saying, Value

if TYPE_CHECKING:
    import psycopg

# The same plan on every server, whatever its owner has tuned.
PINNED = {
    "seq_page_cost": "1",
    "random_page_cost": "4",
    "cpu_tuple_cost": "0.01",
    "cpu_index_tuple_cost": "0.005",
    "cpu_operator_cost": "0.0025",
    "effective_cache_size": "4GB",
    "work_mem": "4MB",
    "default_statistics_target": "100",
    "max_parallel_workers_per_gather": "0",
    "jit": "off",
    "cursor_tuple_fraction": "0.1",
    "constraint_exclusion": "partition",
    "plan_cache_mode": "auto",
}
SWITCHES = ("bitmapscan", "hashagg", "hashjoin", "indexscan", "indexonlyscan", "material", "mergejoin", "nestloop",
            "seqscan", "sort", "tidscan", "memoize", "incremental_sort")  # fmt: skip
TOLD = ("Index Cond", "Recheck Cond", "Filter", "Join Filter", "Hash Cond", "Merge Cond", "Sort Key")


def plan_fault(keeper: psycopg.Connection[Any], statement: str, demands: SqlDemands, meter: Meter) -> Value | None:
    """What of the demands the plan does not meet, with the plan; None if it meets all. Raises StatementError.

    The plan is the keeper's, whose settings the candidate cannot have changed, on tables whose statistics are fresh.
    """
    for setting, value in {**PINNED, **{f"enable_{switch}": "on" for switch in SWITCHES}}.items():
        keeper.execute(f"set {setting} = '{value}'".encode())
    tables = keeper.execute(
        "select format('%%I.%%I', nspname, relname) from pg_class join pg_namespace n on n.oid = relnamespace"
        " where nspname = %s and relkind in ('r', 'm', 'p')",
        (SCHEMA,),
    ).fetchall()
    for (table,) in tables:
        execute(keeper, f"vacuum (analyze) {table}", meter)
    answer = execute(keeper, f"explain (format json) {statement}", meter)
    plan = json.loads(answer.rows[0][0] or "[]")[0]["Plan"]
    return fault_of(plan, demands)


def fault_of(plan: dict[str, Any], demands: SqlDemands) -> Value | None:
    nodes = [node for _, node in walk(plan)]
    used = {node.get("Index Name") for node in nodes}
    read = {node.get("Relation Name") for node in nodes if node["Node Type"] == "Seq Scan"}
    faults: list[Value] = [
        Saying("The plan does not use the index {index}.", index=index)
        for index in demands.uses_index
        if index not in used
    ]
    faults += [
        Saying("The plan reads the whole table {table} (Seq Scan).", table=table)
        for table in demands.no_seq_scan
        if table in read
    ]
    if not faults:
        return None
    return Row((*faults, Saying("The plan of the server:"), *drawn_plan(plan)), "\n")


def walk(node: dict[str, Any], depth: int = 0) -> Iterator[tuple[int, dict[str, Any]]]:
    """Every node of a plan with its depth, the root first."""
    yield depth, node
    for child in node.get("Plans", ()):
        yield from walk(child, depth + 1)


def drawn_plan(plan: dict[str, Any]) -> list[str]:
    """The plan without its estimates, which would tell of rows that are not shown."""
    lines = []
    for depth, node in walk(plan):
        line = node["Node Type"]
        if "Index Name" in node:
            line += f" using {node['Index Name']}"
        if "Relation Name" in node:
            line += f" on {node['Relation Name']}"
        lines.append("  " * depth + line)
        for key in TOLD:
            if key in node:
                value = node[key]
                lines.append("  " * depth + f"    {key}: {', '.join(value) if isinstance(value, list) else value}")
    return lines
