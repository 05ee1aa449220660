"""A fresh database with two fresh roles for one run of SQL that is not trusted, dropped afterwards whatever happens.

The candidate logs in as a role that may nothing outside this database. The keeper is a second role without rights
outside: it owns the schema, reads what the candidate left behind and asks for plans, so that nothing the candidate
made (a view, a function, a trigger) is ever run by somebody who may more. Only names and roles are the
administrator's, who never touches a table of the candidate.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sobes.bank.sql_sessions import drop_database
from sobes.practice.sql_wire import Budget, Meter, StatementError, server_process
from sobes.saying import Saying

if TYPE_CHECKING:
    import psycopg

PREFIX = "sobes_judge_"
LEFT_BEHIND = 900  # seconds after which a database or role of ours belongs to a judge that was killed
SCHEMA = "task"
SETTINGS = {  # of both roles; what a role may not be given on this server is left out
    "search_path": SCHEMA,
    "timezone": "UTC",
    "datestyle": "ISO, MDY",
    "intervalstyle": "postgres",
    "client_min_messages": "notice",
    "synchronous_commit": "off",  # nothing here outlives the attempt
    "work_mem": "16MB",
    "jit": "off",
    "max_parallel_workers_per_gather": "0",
    "temp_file_limit": "128MB",
    "deadlock_timeout": "200ms",
}

_swept: set[str] = set()
_sweeping = threading.Lock()


class NoRoomError(Exception):
    """The server is there, and yet the candidate's statements cannot be run on it safely. Says why."""

    def __init__(self, reason: Saying) -> None:
        super().__init__(str(reason))
        self.reason = reason


@dataclass(slots=True)
class Room:
    """`database`: its name. `own`: connection values of the candidate's role. `keeper`: an open connection.

    `ran`: something of the candidate's has run.
    """

    database: str
    role: str
    own: Mapping[str, Any]
    keeper: psycopg.Connection[Any]
    admin: psycopg.Connection[Any]
    ran: bool = False

    def enter(self) -> psycopg.Connection[Any]:
        """A new connection of the candidate's role. Raises StatementError where that role has shut itself out."""
        import psycopg

        try:
            return connected(self.own)
        except psycopg.OperationalError as error:
            if not self.ran:
                raise
            raise StatementError("RE", str(error).strip()) from error  # a role may change its own password

    def renew(self) -> None:
        """An empty schema again, for other rows: enough where the candidate may create nothing."""
        self.keeper.execute(f"drop schema {SCHEMA} cascade; create schema {SCHEMA}".encode())

    def meter(self, connection: psycopg.Connection[Any], budget: Budget) -> Meter:
        """What counts the statements of a connection, from now on."""
        pid = connection.info.backend_pid

        def size() -> int:
            row = self.keeper.execute("select pg_database_size(current_database())").fetchone()
            return int(row[0]) if row else 0

        first = size()
        meter = Meter(budget, server_process(pid, self.database), lambda: size() - first, lambda: self.stop(pid))
        meter.begin()
        return meter

    def stop(self, pid: int) -> None:
        """End a process of the server that runs the candidate's statements."""
        import psycopg

        for somebody in (self.admin, self.keeper):
            with suppress(psycopg.Error):
                somebody.execute("select pg_terminate_backend(%s, 2000)", (pid,))
                return

    def let_in(self, change: bool) -> None:
        """Give the candidate's role its rights in the schema: to read its tables, or to change and create, too."""
        self.keeper.execute(f"grant usage on schema {SCHEMA} to {self.role}".encode())
        if change:
            self.keeper.execute(f"grant create on schema {SCHEMA} to {self.role}".encode())
        else:
            self.keeper.execute(f"grant select on all tables in schema {SCHEMA} to {self.role}".encode())


@contextmanager
def room(server: str, change: bool) -> Iterator[Room]:
    """A room on a server (a connection string). `change`: temporary tables are allowed.

    Raises NoRoomError and psycopg.Error.
    """
    import psycopg
    from psycopg.conninfo import conninfo_to_dict

    sweep(server)
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute("set synchronous_commit = off")
        row = admin.execute("select extract(epoch from now())::bigint").fetchone()
        assert row is not None
        name = f"{PREFIX}{row[0]:x}_{secrets.token_hex(5)}"
        keeper_role, role = f"{name}_k", f"{name}_c"
        values = conninfo_to_dict(server)
        words = {one: secrets.token_hex(16) for one in (keeper_role, role)}
        keeper = None
        try:
            make(admin, name, keeper_role, role, words, change)
            for way in ways_in(admin, values, name):
                with suppress(psycopg.OperationalError):
                    keeper = connected({**way, "user": keeper_role, "password": words[keeper_role]})
                    break
            else:
                raise NoRoomError(
                    Saying("the server does not let a fresh role log in, neither by its socket nor by TCP")
                )
            keeper.execute(f"create schema {SCHEMA}".encode())
            yield Room(name, role, {**way, "user": role, "password": words[role]}, keeper, admin)
        finally:
            if keeper is not None:
                keeper.close()
            clear(server, admin, name, (role, keeper_role))


def make(
    admin: psycopg.Connection[Any], name: str, keeper: str, role: str, words: Mapping[str, str], change: bool
) -> None:
    import psycopg

    try:
        for one in (keeper, role):
            admin.execute(
                f"create role {one} login nosuperuser nocreatedb nocreaterole noreplication"
                f" connection limit 8 password '{words[one]}'".encode()
            )
            for setting, value in SETTINGS.items():
                with suppress(psycopg.errors.InsufficientPrivilege):
                    admin.execute(f"alter role {one} set {setting} = '{value}'".encode())
        if not admin.execute("select 1 from pg_roles where rolname = current_user and rolsuper").fetchone():
            # only who has a role's rights may end its sessions
            admin.execute(f"grant {keeper}, {role} to current_user".encode())
        admin.execute(f"alter role {keeper} set statement_timeout = '60s'".encode())
        admin.execute(f"alter role {keeper} set lock_timeout = '3s'".encode())
        admin.execute(f"grant {role} to {keeper}".encode())
    except psycopg.errors.InsufficientPrivilege as error:
        raise NoRoomError(Saying("the role of this program may not create roles on the server")) from error
    # template0: extensions and functions that somebody put into template1 are not the candidate's to call
    admin.execute(f"create database {name} template template0 encoding 'UTF8' lc_collate 'C'".encode())
    admin.execute(f"revoke all on database {name} from public".encode())
    admin.execute(f"grant connect, create on database {name} to {keeper}".encode())
    admin.execute(f"grant connect{', temporary' if change else ''} on database {name} to {role}".encode())


def ways_in(admin: psycopg.Connection[Any], values: Mapping[str, Any], name: str) -> Iterator[dict[str, Any]]:
    """How a fresh role may reach the database: as this program does, else by password over TCP.

    A server may trust its socket to the system's users by their names ("peer"): no fresh role is one of them.
    """
    yield {**values, "dbname": name}
    row = admin.execute("show port").fetchone()
    if str(values.get("host") or "/").startswith("/"):
        yield {**values, "dbname": name, "host": "127.0.0.1", "port": row[0] if row else "5432"}


def connected(values: Mapping[str, Any]) -> psycopg.Connection[Any]:
    import psycopg
    from psycopg.conninfo import make_conninfo

    return psycopg.connect(make_conninfo(**{"connect_timeout": 10, **values}), autocommit=True)


def clear(server: str, admin: psycopg.Connection[Any], name: str, roles: tuple[str, ...]) -> None:
    import psycopg

    with suppress(psycopg.errors.InvalidCatalogName):
        drop_database(server, name, admin)
    for (role,) in admin.execute("select rolname from pg_roles where rolname = any(%s)", (list(roles),)).fetchall():
        admin.execute(f'drop role "{role}"'.encode())


def sweep(server: str) -> None:
    """Drop what a killed judge left behind: once for a server while this program runs."""
    with _sweeping:
        if server in _swept:
            return
        _swept.add(server)
        sweep_now(server, LEFT_BEHIND)


def sweep_now(server: str, age: float) -> tuple[str, ...]:
    """Names of the databases and roles dropped: ours by their prefix, made more than `age` seconds ago."""
    import psycopg

    with psycopg.connect(server, autocommit=True) as admin:
        query = (
            "select name, kind, extract(epoch from now())::bigint from ("
            " select datname, 'database' from pg_database union all select rolname, 'role' from pg_roles"
            ") as found(name, kind) where starts_with(name::text, %s) order by kind, name"
        )
        dropped = []
        for name, kind, now in admin.execute(query, (PREFIX,)).fetchall():
            if now - made_at(name, now) <= age:
                continue
            with suppress(psycopg.Error):  # another judge is sweeping, too, or it is not ours to drop
                if kind == "database":
                    drop_database(server, name, admin)
                else:
                    admin.execute(f'drop role if exists "{name}"'.encode())
                dropped.append(name)
        return tuple(dropped)


def made_at(name: str, now: float) -> float:
    """When a name of ours was given, seconds since 1970; a name that only looks like ours was given just now."""
    try:
        return float(int(name.removeprefix(PREFIX).split("_")[0], 16))
    except ValueError:
        return now
