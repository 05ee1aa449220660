"""Tasks and tools for the tests of the SQL judge."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sobes.bank.runtimes import Postgres
from sobes.practice.task import Solution, SqlDemands, Task, TaskLimits, Text

SCHEMA = "create table people (id int primary key, name text not null, boss int references people);\n"
VISIBLE = "insert into people values (1, 'Ann', null), (2, 'Bob', 1);\n"
HIDDEN = "insert into people values (1, 'Ann', null), (2, 'Bob', 1), (3, 'Cid', 1), (4, 'SECRET-7381', null);\n"
RIGHT = "select name from people where boss is null order by name"

USUAL = TaskLimits()


@dataclass(frozen=True)
class Tools:
    postgres: Postgres


def small_task(
    reference: str = RIGHT, limits: TaskLimits = USUAL, files: Mapping[str, str] | None = None, **demands: Any
) -> Task:
    """A task about people and their bosses with one visible and one hidden set of rows."""
    texts = {"schema.sql": SCHEMA, "data-visible.sql": VISIBLE, "data-hidden-more.sql": HIDDEN, **(files or {})}
    return task_of("small", {"sql": demands}, reference, texts, limits)


def task_of(
    name: str, head: Mapping[str, Any], reference: str, files: Mapping[str, str], limits: TaskLimits = USUAL
) -> Task:
    demands = {key: tuple(value) if isinstance(value, list) else value for key, value in head.get("sql", {}).items()}
    text = Text("Small", "Who has no boss?", (), {"data-hidden-more": "Who is there with more people?"}, "")
    return Task(
        id=name,
        version=1,
        kind="sql",
        level="junior",
        section="databases",
        topics=(),
        minutes=5,
        items=(),
        needs={},
        solution="solution",
        kills=0,
        limits=limits,
        sql=SqlDemands(**demands),
        texts={"ru": text, "en": text},
        starter="",
        references=(Solution("first", "AC", "", reference),),
        mutants=(),
        files=files,
        folder=Path("/nowhere"),
    )
