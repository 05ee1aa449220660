"""Runs a script as a role without rights in a fresh database, and prints what it returned."""

from __future__ import annotations

import time
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from sobes.bank.runtimes import Postgres
from sobes.errors import RunnerError
from sobes.practice.sql_room import NoRoomError, Room, room
from sobes.practice.sql_rows import drawn
from sobes.practice.sql_split import statements
from sobes.practice.sql_wire import Budget, Meter, StatementError, Table, execute
from sobes.runner.program import Limits, Result
from sobes.saying import Saying

if TYPE_CHECKING:
    import psycopg
    from psycopg.errors import Diagnostic

MOST_OUTPUT = 20_000  # characters of what a submission printed


class HasPostgres(Protocol):
    @property
    def postgres(self) -> Postgres: ...


@dataclass(slots=True)
class Spent:
    """What the runs of one submission used; `printed`: the tables and notices of its visible runs.

    What is printed on rows that are not shown is thrown away: it would show them.
    """

    cpu: float = 0.0
    memory: float = 0.0
    printed: list[str] = field(default_factory=list)
    shown: bool = True
    most: int = MOST_OUTPUT  # characters printed

    def add(self, meter: Meter) -> None:
        self.cpu += meter.cpu
        self.memory = max(self.memory, meter.memory)

    def note(self, text: str) -> None:
        if self.shown and (left := self.most - sum(map(len, self.printed))) > 0:
            self.printed.append(text[:left])


def run(own: Room, source: str, budget: Budget, spent: Spent, show: bool = False) -> Table:
    """Run a script as the candidate; what its last statement gave. `show`: print what every one gives.

    Raises StatementError.
    """
    found = statements(source)
    if not found:
        raise StatementError("CE", Saying("There is no statement."))
    with closing(own.enter()) as connection:  # a transaction that was left open is not committed
        meter = own.meter(connection, budget)
        collect_notices(connection, spent)
        own.ran = True
        try:
            for statement in found:
                table = execute(connection, statement, meter)
                if show:
                    spent.note(drawn(table.columns, table.rows, most=len(table.rows)) if table.columns else table.tag)
        finally:
            spent.add(meter)
    return table


def collect_notices(connection: psycopg.Connection[Any], spent: Spent) -> None:
    def told(notice: Diagnostic) -> None:
        spent.note(f"{notice.severity}: {(notice.message_primary or '')[:1_000]}")

    connection.add_notice_handler(told)


def run_sql(source: str, postgres: Postgres, limits: Limits) -> Result:
    """Run a script of one's own in a fresh, empty database. Raises RunnerError where no server is to be had."""
    import psycopg

    server = postgres.connect()
    if server is None:
        raise RunnerError("SQL cannot be run here: {reason}.", reason=postgres.why_not or "")
    began = time.monotonic()
    spent = Spent(most=limits.output)
    budget = Budget(
        cpu=limits.cpu or limits.wall,
        wall=limits.wall,
        memory=limits.memory,
        disk=limits.disk,
        rows=limits.output,
        output=limits.output,
    )
    fault: StatementError | None = None
    try:
        with room(server, change=True) as own:
            own.let_in(change=True)
            run(own, source, budget, spent, show=True)
    except StatementError as error:
        fault = error
    except NoRoomError as error:
        raise RunnerError("SQL cannot be run here: {reason}.", reason=error.reason) from error
    except psycopg.Error as error:
        raise RunnerError("SQL cannot be run here: {reason}.", reason=str(error).strip()) from error
    verdict = fault.verdict if fault else "AC"
    return Result(
        stdout="".join(f"{text}\n" for text in spent.printed),
        stderr=f"ERROR: {fault.message}\n" if fault else "",
        exit_code=1 if fault else 0,
        wall=time.monotonic() - began,
        cpu=spent.cpu,
        peak_memory=spent.memory,
        timed_out=verdict == "TLE",
        output_exceeded=verdict == "OLE",
        memory_exceeded=verdict == "MLE",
        layer="PostgreSQL, a role of its own",
    )
