"""A fresh database and its roles: what is left of them when an attempt ends, however it ends."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
import pytest

from sobes.bank.runtimes import Postgres
from sobes.practice.sql import judge_sql
from sobes.practice.sql_room import LEFT_BEHIND, PREFIX, NoRoomError, room, sweep_now, ways_in

from .sqlkit import RIGHT, Tools, small_task

HOLDS = """
import sys
from sobes.practice.sql_room import room
with room(sys.argv[1], True) as own:
    print(own.database, flush=True)
    sys.stdin.read()
"""


def names(tools: Tools) -> set[str]:
    """Databases and roles of ours on the server."""
    assert tools.postgres.server
    with psycopg.connect(tools.postgres.server) as admin:
        query = "select datname::text from pg_database union select rolname::text from pg_roles"
        return {name for (name,) in admin.execute(query).fetchall() if name.startswith(PREFIX)}


@pytest.mark.parametrize(
    "source",
    [RIGHT, "select nothing", "select pg_terminate_backend(pg_backend_pid())", "select repeat('x', 900000000)"],
)
def test_nothing_is_left_after_an_attempt(embedded: Tools, source: str) -> None:
    judge_sql(small_task(), source, embedded)
    assert names(embedded) == set()


def test_nothing_is_left_when_the_judge_itself_fails(embedded: Tools) -> None:
    assert embedded.postgres.server
    with pytest.raises(RuntimeError), room(embedded.postgres.server, True) as own, closing(own.enter()):
        raise RuntimeError
    assert names(embedded) == set()
    assert judge_sql(small_task(files={"schema.sql": "nonsense"}), RIGHT, embedded).verdict == "IE"
    assert names(embedded) == set()


def test_what_a_killed_judge_left_is_removed_when_it_is_old(embedded: Tools) -> None:
    server = embedded.postgres.server
    assert server
    held = subprocess.Popen(
        [sys.executable, "-c", HOLDS, server], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert held.stdin and held.stdout
    name = held.stdout.readline().strip()
    held.send_signal(signal.SIGKILL)
    held.wait()
    held.stdin.close()
    held.stdout.close()
    assert name in names(embedded)
    assert sweep_now(server, LEFT_BEHIND) == ()
    old = f"{PREFIX}{1:x}_left"
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = %s", (name,))
        admin.execute(f"alter database {name} rename to {old}".encode())
        for end in ("k", "c"):
            admin.execute(f"alter role {name}_{end} rename to {old}_{end}".encode())
    assert sweep_now(server, LEFT_BEHIND) == (old, f"{old}_c", f"{old}_k")
    assert names(embedded) == set()


def test_a_role_that_may_not_make_roles_is_told_so(embedded: Tools) -> None:
    server = embedded.postgres.server
    assert server
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute("create role modest login createdb")
        try:
            modest = psycopg.conninfo.make_conninfo(server, user="modest")
            with pytest.raises(NoRoomError, match="may not create roles"), room(modest, False):
                pass
        finally:
            admin.execute("drop role modest")
    assert names(embedded) == set()


def test_a_role_that_is_no_superuser_makes_rooms_too(embedded: Tools) -> None:
    server = embedded.postgres.server
    assert server
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute("create role builder login createdb createrole")
        try:
            with room(psycopg.conninfo.make_conninfo(server, user="builder"), True) as own, own.enter() as connection:
                row = connection.execute("select current_user::text").fetchone()
                assert row == (own.role,)
        finally:
            admin.execute("drop role builder")
    assert names(embedded) == set()


def test_a_fresh_role_tries_tcp_where_the_socket_is_for_known_users_only(embedded: Tools) -> None:
    assert embedded.postgres.server
    with psycopg.connect(embedded.postgres.server) as admin:
        hosts = [way.get("host") for way in ways_in(admin, {"host": "/run/postgresql", "user": "me"}, "x")]
        assert hosts == ["/run/postgresql", "127.0.0.1"]
        assert [way["host"] for way in ways_in(admin, {"host": "db.example.org"}, "x")] == ["db.example.org"]


@contextmanager
def fresh_roles_by(tools: Tools, method: str) -> Iterator[None]:
    """The server lets everybody but its owner in by another method only."""
    assert tools.postgres.server
    with psycopg.connect(tools.postgres.server, autocommit=True) as admin:
        row = admin.execute("show hba_file").fetchone()
        assert row
        path = Path(row[0])
        before = path.read_text()
        admin.execute("create role stranger login")

        def load(text: str, word: str) -> None:
            path.write_text(text)
            admin.execute("select pg_reload_conf()")
            stranger = psycopg.conninfo.make_conninfo(tools.postgres.server, user="stranger", password="wrong")
            for _ in range(200):
                try:
                    psycopg.connect(stranger).close()
                    said = "let in"
                except psycopg.OperationalError as error:
                    said = str(error)
                if word in said:
                    return
                threading.Event().wait(0.02)
            raise AssertionError(said)

        try:
            word = {"reject": "rejects", "scram-sha-256": "password authentication failed"}[method]
            load(f"local all postgres trust\nlocal all all {method}\n", word)
            yield
        finally:
            load(before, "let in")
            admin.execute("drop role stranger")


def test_a_fresh_role_logs_in_by_its_password(embedded: Tools) -> None:
    with fresh_roles_by(embedded, "scram-sha-256"):
        assert judge_sql(small_task(), RIGHT, embedded).verdict == "AC"
        shut_out = f"do $$begin execute 'alter role ' || current_user || ' password ''other'''; end$$; {RIGHT}"
        assert judge_sql(small_task(), shut_out, embedded).verdict == "RE"
    assert names(embedded) == set()


def test_a_server_that_lets_no_fresh_role_in_is_named_as_the_reason(embedded: Tools) -> None:
    with fresh_roles_by(embedded, "reject"):
        judgement = judge_sql(small_task(), RIGHT, embedded)
    assert judgement.verdict == "IE"
    assert "does not let a fresh role log in" in str(judgement.message)
    assert names(embedded) == set()


def test_a_server_may_be_given_by_its_address(embedded: Tools) -> None:
    assert embedded.postgres.server
    assert embedded.postgres.server.startswith("postgresql://")
    given = Tools(Postgres(embedded.postgres.server))
    assert judge_sql(small_task(), RIGHT, given).verdict == "AC"
