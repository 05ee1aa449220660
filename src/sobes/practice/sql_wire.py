"""One statement over a connection that is not trusted: bounded in time, memory, rows and bytes while it runs."""

from __future__ import annotations

import fcntl
import os
import selectors
import struct
import termios
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sobes.practice.task import Verdict
from sobes.saying import Counted, Saying

if TYPE_CHECKING:
    import psycopg
    from psycopg.pq.abc import PGresult

TICK = 0.05  # seconds between two looks at what a statement has used
SIZE_TICK = 0.5  # seconds between two looks at the size of the database


@dataclass(frozen=True, slots=True)
class Budget:
    """Seconds of the server's process and of the clock, MB of its memory and of the database, rows and bytes sent."""

    cpu: float
    wall: float
    memory: int = 256
    disk: int = 256
    rows: int = 20_000
    output: int = 4_000_000


@dataclass(frozen=True, slots=True)
class Table:
    """Rows as the server printed them (None is NULL), with names and types (oid) of columns.

    A statement without rows has no columns, only its `tag`.
    """

    columns: tuple[str, ...] = ()
    types: tuple[int, ...] = ()
    rows: tuple[tuple[str | None, ...], ...] = ()
    tag: str = ""


class StatementError(Exception):
    """The statement failed: the verdict it gets and what the server said of it."""

    def __init__(self, verdict: Verdict, message: str | Saying | Counted, code: str = "") -> None:
        super().__init__(str(message))
        self.verdict, self.message, self.code = verdict, message, code


@dataclass(slots=True)
class Meter:
    """What the statements of one connection have used. `stop` ends the server's process that runs them."""

    budget: Budget
    process: Path | None  # of the server's process under /proc, None where it is not on this machine
    size: Callable[[], int]  # bytes of the database
    stop: Callable[[], None]
    rows: int = 0
    received: int = 0
    wall: float = 0.0
    cpu: float = 0.0
    memory: float = 0.0
    _cpu_before: float = 0.0
    _sized: float = field(default_factory=time.monotonic)

    def begin(self) -> None:
        """From here on the process's time is the statements'."""
        self._cpu_before = self._processor()

    def look(self) -> None:
        """Raises StatementError when something has run out, and stops the server's process."""
        self.cpu = max(self.cpu, self._processor() - self._cpu_before)
        self.memory = max(self.memory, self._resident())
        over = self._over()
        if over is not None:
            self.stop()
            raise over

    def _over(self) -> StatementError | None:
        most = self.budget
        if self.cpu > most.cpu or self.wall > most.wall:
            return StatementError("TLE", Saying("It took longer than {limit} s.", limit=f"{most.cpu:g}"))
        if self.memory > most.memory:
            return StatementError("MLE", Saying("It took more than {limit} MB of memory.", limit=most.memory))
        if self.rows > most.rows:
            return StatementError(
                "OLE", Counted("It returned more than {num} row.", "It returned more than {num} rows.", most.rows)
            )
        if self.received > most.output:
            return StatementError("OLE", Saying("It returned more than {limit} MB.", limit=most.output // 1_000_000))
        if time.monotonic() - self._sized > SIZE_TICK:
            self._sized = time.monotonic()
            if self.size() > most.disk * 1_000_000:
                return StatementError("OLE", Saying("It wrote more than {limit} MB.", limit=most.disk))
        return None

    def _processor(self) -> float:
        fields = self._read("stat").rpartition(")")[2].split()
        return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK") if len(fields) > 12 else 0.0

    def _resident(self) -> float:
        """MB that are the process's own: what it shares with the server's others is not counted."""
        fields = self._read("statm").split()
        return (int(fields[1]) - int(fields[2])) * os.sysconf("SC_PAGE_SIZE") / 1_000_000 if len(fields) > 2 else 0.0

    def _read(self, name: str) -> str:
        try:
            return (self.process / name).read_text() if self.process else ""
        except OSError:
            return ""


def server_process(pid: int, database: str) -> Path | None:
    """Where /proc tells of the server's process, if it is one of this machine."""
    folder = Path(f"/proc/{pid}")
    try:
        title = (folder / "cmdline").read_bytes().decode(errors="replace")
    except OSError:
        return None
    return folder if "postgres" in title and database in title else None


def execute(connection: psycopg.Connection[Any], statement: str, meter: Meter) -> Table:
    """Run one statement. Raises StatementError."""
    from psycopg import OperationalError

    began = time.monotonic()
    before = meter.wall
    try:
        return _execute(connection, statement, meter, lambda: _spend(meter, before + time.monotonic() - began))
    except OperationalError as error:
        raise StatementError("RE", str(error).strip()) from error
    finally:
        meter.wall = before + time.monotonic() - began


def _spend(meter: Meter, wall: float) -> None:
    meter.wall = wall
    meter.look()


def _execute(connection: psycopg.Connection[Any], statement: str, meter: Meter, look: Callable[[], None]) -> Table:
    # Below psycopg's own cursor: that one takes a whole row, or a whole result, however large, before it can be asked.
    wire = connection.pgconn
    wire.send_query_params(statement.replace("\x00", "").encode(), None)  # one statement only, by protocol
    wire.set_single_row_mode()
    table, failure = Table(), None
    rows: list[tuple[str | None, ...]] = []
    taken = 0  # characters of the rows so far
    with selectors.DefaultSelector() as ready:
        ready.register(wire.socket, selectors.EVENT_READ | selectors.EVENT_WRITE)
        while wire.flush():
            ready.select(TICK)
            wire.consume_input()
            look()
        ready.modify(wire.socket, selectors.EVENT_READ)
        while True:
            while wire.is_busy():
                arrived = ready.select(TICK)
                look()
                if arrived:
                    meter.received += waiting_bytes(wire.socket)
                    wire.consume_input()
            result = wire.get_result()
            if result is None:
                break
            failure = failure or fault(result)
            if result.status in (COPY_IN, COPY_OUT, COPY_BOTH):
                meter.stop()
                raise StatementError("RE", Saying("COPY from or to the client is not available here."))
            if result.nfields:
                table = table if table.columns else head(result)
                new = [read_row(result, number) for number in range(result.ntuples)]
                rows += new
                meter.rows += result.ntuples
                taken += sum(len(value) for row in new for value in row if value)
                # More may have come while it was read than was waiting before
                meter.received = max(meter.received, taken)
                if meter.rows > meter.budget.rows or taken > meter.budget.output:
                    look()
            elif result.command_status:
                table = Table(tag=result.command_status.decode())
    look()
    if failure is not None:
        raise failure
    return Table(table.columns, table.types, tuple(rows), table.tag)


COPY_OUT, COPY_IN, FATAL_ERROR, COPY_BOTH = 3, 4, 7, 8  # ExecStatusType of libpq


def fault(result: PGresult) -> StatementError | None:
    """What a failed result says, as a verdict: names and syntax are CE, the server's own limits TLE and MLE."""
    from psycopg.pq import DiagnosticField

    if result.status != FATAL_ERROR:
        return None
    code = (result.error_field(DiagnosticField.SQLSTATE) or b"").decode()
    said = [result.error_field(part) for part in (DiagnosticField.MESSAGE_PRIMARY, DiagnosticField.MESSAGE_HINT)]
    message = "\n".join(part.decode(errors="replace")[:2_000] for part in said if part)
    message = message or result.error_message.decode(errors="replace")[:2_000].strip()
    return StatementError(verdict_of(code), f"{message} ({code})" if code else message, code)


def verdict_of(code: str) -> Verdict:
    """The verdict of an SQLSTATE."""
    if code.startswith("42") and code != "42501":  # 42501: no right to do it, which is no matter of spelling
        return "CE"
    return {"57014": "TLE", "53200": "MLE", "53400": "MLE"}.get(code, "RE")  # type: ignore[return-value]


def head(result: PGresult) -> Table:
    numbers = range(result.nfields)
    names = tuple((result.fname(number) or b"").decode(errors="replace") for number in numbers)
    return Table(names, tuple(result.ftype(number) for number in numbers), tag=(result.command_status or b"").decode())


def read_row(result: PGresult, row: int) -> tuple[str | None, ...]:
    values = (result.get_value(row, column) for column in range(result.nfields))
    return tuple(None if value is None else bytes(value).decode(errors="replace") for value in values)


def waiting_bytes(socket: int) -> int:
    """Bytes that the system holds for us: counted before they are read, as one row may be a gigabyte."""
    return int(struct.unpack("i", fcntl.ioctl(socket, termios.FIONREAD, b"\0\0\0\0"))[0])
