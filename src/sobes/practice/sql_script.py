"""Runs a file of SQL as a program: in a fresh PostgreSQL database, as a fresh role, within limits."""

from __future__ import annotations

import time
from contextlib import closing
from typing import TYPE_CHECKING

from sobes.bank.runtimes import Postgres
from sobes.errors import RunnerError
from sobes.practice.sql_room import NoRoomError, Room, room
from sobes.practice.sql_split import statements
from sobes.practice.sql_wire import Budget, Meter, StatementError, Table, execute
from sobes.practice.task import Verdict
from sobes.runner.program import Limits, Result

if TYPE_CHECKING:
    from psycopg.errors import Diagnostic

LAYER = "PostgreSQL, a role of its own"
MOST_ROWS = 1_000_000


def run_sql(source: str, limits: Limits, postgres: Postgres) -> Result:
    """Run every statement up to the first that fails. Tables go to stdout, notices and the error to stderr; the exit
    code is 1 where a statement failed. Raises RunnerError where no server or no role of its own can be had."""
    import psycopg

    server = postgres.connect()
    if server is None:
        raise RunnerError("SQL runs in PostgreSQL, which is not here: {reason}", reason=postgres.why_not or "")
    try:
        with room(server, change=True) as own:
            own.let_in(change=True)
            return play(own, source, limits)
    except (psycopg.Error, NoRoomError) as error:
        raise RunnerError("PostgreSQL cannot be used: {reason}", reason=str(error).strip()) from error


def play(own: Room, source: str, limits: Limits) -> Result:
    budget = Budget(
        cpu=limits.wall, wall=limits.wall, memory=limits.memory, disk=limits.disk, rows=MOST_ROWS, output=limits.output
    )
    out, err, failed = list[str](), list[str](), None
    began = time.monotonic()
    with closing(own.enter()) as connection:
        meter = own.meter(connection, budget)
        connection.add_notice_handler(lambda notice: err.append(noticed(notice)))
        try:
            for statement in statements(source):
                out.append(shown(execute(connection, statement, meter)))
        except StatementError as error:
            failed = error
            err.append(f"ERROR: {error}\n")
    verdict = failed.verdict if failed else None
    return result("".join(out), "".join(err), verdict, meter, time.monotonic() - began)


def result(out: str, err: str, verdict: Verdict | None, meter: Meter, wall: float) -> Result:
    return Result(
        stdout=out,
        stderr=err,
        exit_code=0 if verdict is None else 1,
        wall=wall,
        cpu=meter.cpu,
        peak_memory=meter.memory,
        timed_out=verdict == "TLE",
        output_exceeded=verdict == "OLE",
        memory_exceeded=verdict == "MLE",
        layer=LAYER,
    )


def noticed(notice: Diagnostic) -> str:
    return f"{notice.severity}: {notice.message_primary or ''}\n"


def shown(table: Table) -> str:
    """Columns under their names, or what the server says of a statement without rows."""
    if not table.columns:
        return f"{table.tag}\n" if table.tag else ""
    cells = [table.columns, *(tuple("NULL" if value is None else value for value in row) for row in table.rows)]
    widths = [max(len(row[number]) for row in cells) for number in range(len(table.columns))]
    lines = [" | ".join(map(str.ljust, row, widths)).rstrip() for row in cells]
    return "\n".join([lines[0], "-+-".join("-" * width for width in widths), *lines[1:], ""])
