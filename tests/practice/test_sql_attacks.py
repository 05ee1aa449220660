"""What a candidate's SQL may try, and what comes of it."""

from __future__ import annotations

import pytest

from sobes.practice.sql import judge_sql
from sobes.practice.sql_room import PREFIX
from sobes.practice.task import TaskLimits

from .sqlkit import RIGHT, Tools, small_task

RENAME = "update people set name = lower(name) || '!' where boss is null"
STATE = "select id, name, lower(name) as small from people where not name = 'x' order by id"
CHANGE = small_task(RENAME, mode="change", state=STATE)

REFUSED = {
    "read a file of the server": "select pg_read_file('/etc/passwd')",
    "list a folder of the server": "select pg_ls_dir('/')",
    "read a file by COPY": "create table t (l text); copy t from '/etc/passwd'",
    "run a program by COPY": "copy people to program 'touch /tmp/sobes-was-here'",
    "write a file": "copy people to '/tmp/sobes-was-here'",
    "import a large object": "select lo_import('/etc/passwd')",
    "export a large object": "select lo_export(lo_from_bytea(0, 'x'), '/tmp/sobes-was-here')",
    "reach another database": "create extension dblink",
    "reach a server": "create extension postgres_fdw",
    "load a library": "load '/tmp/evil.so'",
    "write in C": "create function f() returns int language c as '/tmp/evil', 'f'",
    "become a superuser": "alter role current_user superuser",
    "make a superuser": "create role evil superuser",
    "make a database": "create database evil",
    "become the administrator": "set role pg_database_owner",
    "take the administrator's session": "set session authorization postgres",
    "give oneself the right to read files": "grant pg_read_server_files to current_user",
    "become the keeper": "do $$begin execute 'set role ' || replace(current_user, '_c', '_k'); end$$",
    "drop the keeper": "do $$begin execute 'drop role ' || replace(current_user, '_c', '_k'); end$$",
    "drop the schema": "drop schema task cascade",
    "drop the database": "do $$begin execute 'drop database ' || current_database(); end$$",
    "make a schema": "create schema own",
    "change the server": "alter system set work_mem = '1GB'",
    "change the database": "do $$begin execute 'alter database ' || current_database() || ' set work_mem = 64'; end$$",
    "reload the settings": "select pg_reload_conf()",
    "read passwords": "select rolpassword from pg_authid",
    "raise its limit on temporary files": "set temp_file_limit = -1",
    "listen to the whole cluster": "select * from pg_read_binary_file('postgresql.auto.conf')",
    "an event trigger": "create function f() returns event_trigger language plpgsql as 'begin end';"
    "create event trigger e on ddl_command_end execute function f()",
}  # fmt: skip


@pytest.mark.parametrize("source", REFUSED.values(), ids=REFUSED.keys())
def test_is_refused(tools: Tools, source: str) -> None:
    judgement = judge_sql(CHANGE, f"{source}; {RENAME}", tools)
    assert judgement.verdict in ("RE", "CE"), judgement


def test_sessions_of_others_are_neither_ended_nor_read(tools: Tools) -> None:
    end = "select count(*) from pg_stat_activity where usename <> current_user and pg_terminate_backend(pid)"
    assert judge_sql(CHANGE, f"{end}; {RENAME}", tools).verdict == "RE"
    read = "select name from people where boss is null and not exists (select from pg_stat_activity" \
           " where usename <> current_user and query not in ('', '<insufficient privilege>'))"  # fmt: skip
    assert judge_sql(small_task(), read, tools).verdict == "AC"


def test_rows_that_are_not_shown_stay_so_when_an_error_quotes_them(tools: Tools) -> None:
    for source in (
        "select name from people where boss is null and case when id > 3 then name::int > 0 else true end",
        "do $$begin raise exception '%', (select string_agg(name, ',') from people); end$$",
        f"do $$begin raise notice '%', (select string_agg(name, ',') from people); end$$; {RIGHT}",
    ):
        assert "SECRET" not in repr(judge_sql(small_task(), source, tools))


LIES = {
    "a function that fits better": (
        "create function lower(varchar) returns text language sql as 'select $1::text'",
        "lower",
    ),
    "an operator": (
        "create function same(text, text) returns bool language sql as 'select true';"
        "create operator = (leftarg = text, rightarg = text, function = same)",
        "operator",
    ),
    "a view in the table's place": (
        "alter table people rename to old; create view people as select * from old",
        "people is no longer a table",
    ),
    "a policy that hides rows": ("alter table people enable row level security", "row-level security"),
    "a rule": ("create rule r as on insert to people do instead nothing", "rules"),
}  # fmt: skip


@pytest.mark.parametrize(("source", "message"), LIES.values(), ids=LIES.keys())
def test_does_not_make_the_comparison_lie(tools: Tools, source: str, message: str) -> None:
    judgement = judge_sql(CHANGE, f"{RENAME}; {source}", tools)
    assert judgement.verdict == "WA", judgement
    assert message in str(judgement.message)


HARMLESS = {
    "another search path": "alter role current_user set search_path = pg_catalog",
    "other formats": "set datestyle = 'German'; set timezone = 'Asia/Tokyo'",
    "no time limit": "alter role current_user set statement_timeout = 1",
    "another password": "alter role current_user password 'other'",
    "a temporary table of the same name": "create temporary table people2 as select * from people",
    "a lock that is kept": "select pg_advisory_lock(1)",
}


@pytest.mark.parametrize("source", HARMLESS.values(), ids=HARMLESS.keys())
def test_changes_nothing_of_the_verdict(tools: Tools, source: str) -> None:
    judgement = judge_sql(CHANGE, f"{RENAME}; {source}", tools)
    assert judgement.verdict == "AC", judgement


def test_a_temporary_table_does_not_stand_in_for_the_real_one(tools: Tools) -> None:
    source = f"create temporary table people as select * from people; {RENAME}"
    assert judge_sql(CHANGE, source, tools).verdict == "WA"


def test_a_table_that_is_taken_from_the_keeper_is_wrong_not_our_failure(tools: Tools) -> None:
    judgement = judge_sql(CHANGE, f"{RENAME}; revoke all on people from current_user", tools)
    assert judgement.verdict == "WA"
    assert "cannot be read" in str(judgement.message)


def test_a_lock_that_is_left_behind_stops_nobody(tools: Tools) -> None:
    assert judge_sql(CHANGE, f"{RENAME}; begin; lock table people in access exclusive mode", tools).verdict == "AC"


def test_filling_the_disk_is_stopped(tools: Tools) -> None:
    task = small_task(RENAME, TaskLimits(time=30, memory=1000), mode="change", state=STATE)
    source = "create table big as select repeat(md5(generate_series(1, 20000000)::text), 8)"
    judgement = judge_sql(task, source, tools)
    assert judgement.verdict == "OLE"
    assert "It wrote more than 256 MB." in str(judgement.message)


def test_ending_the_own_process_is_an_error_of_the_solution(tools: Tools) -> None:
    assert judge_sql(CHANGE, "select pg_terminate_backend(pg_backend_pid())", tools).verdict == "RE"


def test_copy_through_the_client_is_not_to_be_had(tools: Tools) -> None:
    for source in ("copy people to stdout", "create table t (i int); copy t from stdin"):
        judgement = judge_sql(CHANGE, source, tools)
        assert judgement.verdict == "RE"
        assert "COPY" in str(judgement.message)


def test_a_second_statement_hides_behind_no_quote(tools: Tools) -> None:
    source = "set standard_conforming_strings = off; select '\\'; drop table people; --'"
    assert judge_sql(small_task(), source, tools).verdict in ("CE", "RE")


def test_names_of_the_judge_are_not_to_be_had_by_a_solution(tools: Tools) -> None:
    source = f"do $$begin execute 'create role {PREFIX}0_x'; end$$"
    assert judge_sql(CHANGE, source, tools).verdict == "RE"
