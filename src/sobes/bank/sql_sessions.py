"""Runs a script of PostgreSQL sessions in a fresh database and prints what each session saw.

Lines: `A: SQL` runs in session A; `A&: SQL` starts a statement that should block and waits until the server
says that it waits for a lock; `A?:` collects its result; `A!` drops the connection; `-- …` is a comment.
"""

from __future__ import annotations

import re
import threading
import time
import uuid
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import psycopg

LINE = re.compile(r"(?P<name>\w+)(?P<mode>[&?])?:\s*(?P<sql>.*)$|(?P<drop>\w+)!$")


class BadScriptError(Exception):
    """A line of the script is not of the script's form."""


def run_script(server: str, script: str, timeout: float) -> str:
    """Output of the script, a line each. `server` is a connection string; raises BadScriptError, psycopg.Error."""
    import psycopg

    name = f"sobes_proof_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute(f'create database "{name}"')  # type: ignore[call-overload,unused-ignore]
        sessions = Sessions(server, name, admin, timeout)
        try:
            return "".join(f"{line}\n" for line in sessions.play(script))
        finally:
            sessions.close()
            drop_database(server, name, admin)


def drop_database(server: str, name: str, admin: psycopg.Connection[Any]) -> None:
    import psycopg

    admin.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = %s", (name,))
    prepared = admin.execute("select gid from pg_prepared_xacts where database = %s", (name,)).fetchall()
    for (gid,) in prepared:  # a prepared transaction would keep the database from being dropped
        with psycopg.connect(server, dbname=name, autocommit=True) as own:
            own.execute(f"rollback prepared '{gid}'".encode())
    admin.execute(f'drop database if exists "{name}" with (force)'.encode())


class Sessions:
    """The open connections of one script and the statements that wait."""

    def __init__(self, server: str, name: str, admin: psycopg.Connection[Any], timeout: float) -> None:
        self.server, self.name, self.admin, self.timeout = server, name, admin, timeout
        self.open: dict[str, psycopg.Connection[Any]] = {}
        self.waiting: dict[str, tuple[threading.Thread, list[str]]] = {}

    def connection(self, who: str) -> psycopg.Connection[Any]:
        import psycopg

        if who not in self.open:
            self.open[who] = psycopg.connect(self.server, dbname=self.name, autocommit=True)
            self.open[who].execute(f"set statement_timeout = {int(self.timeout * 1000)}".encode())
        return self.open[who]

    def play(self, script: str) -> list[str]:
        lines: list[str] = []
        for line in script.splitlines():
            if not line.strip() or line.startswith("--"):
                continue
            match = LINE.match(line.strip())
            if not match:
                raise BadScriptError(f"not a session line: {line!r}")
            if match["drop"]:
                self.open.pop(match["drop"]).close()
                lines.append(f"{match['drop']}| disconnected")
            elif match["mode"] == "&":
                lines.append(f"{match['name']}| {self.start(match['name'], match['sql'])}")
            elif match["mode"] == "?":
                lines.append(f"{match['name']}| {self.collect(match['name'])}")
            else:
                lines.append(f"{match['name']}| {self.run(match['name'], match['sql'])}")
        return lines

    def run(self, who: str, sql: str) -> str:
        return execute(self.connection(who), sql)

    def start(self, who: str, sql: str) -> str:
        """Start a statement; "waits" once the server reports a lock wait, its result if it did not wait."""
        connection, box = self.connection(who), list[str]()
        before = self.waiting.get(who)

        def work() -> None:
            if before is not None:  # the session is still busy: one statement after the other
                before[0].join(self.timeout)
            box.append(self.run(who, sql))

        thread = threading.Thread(target=work, daemon=True)
        thread.start()
        self.waiting[who] = (thread, box)
        query = "select wait_event_type from pg_stat_activity where pid = %s"
        end = time.monotonic() + self.timeout
        while time.monotonic() < end:
            row = self.admin.execute(query, (connection.info.backend_pid,)).fetchone()
            if row and row[0] == "Lock":
                return "waits"
            if not thread.is_alive():
                return f"did not wait: {box[0]}"
            time.sleep(0.01)
        return "neither waits nor ends"

    def collect(self, who: str) -> str:
        if who not in self.waiting:
            raise BadScriptError(f"{who}?: collects nothing: no {who}&: before it")
        thread, box = self.waiting.pop(who)
        thread.join(self.timeout)
        return box[0] if box else "still waiting"

    def close(self) -> None:
        for connection in self.open.values():
            connection.cancel_safe(timeout=2) if not connection.closed else None
            connection.close()


def execute(connection: psycopg.Connection[Any], sql: str) -> str:
    """Rows as `a,b; c,d`, a command tag, or `ERROR sqlstate`: never a message text, which depends on locale."""
    import psycopg

    try:
        cursor = connection.execute(sql.encode())
        if cursor.description is None:
            return cursor.statusmessage or ""
        rows = cursor.fetchall()
    except psycopg.Error as error:
        return f"ERROR {error.sqlstate or type(error).__name__}"
    return "; ".join(",".join("NULL" if v is None else str(v) for v in row) for row in rows) or "(0 rows)"
