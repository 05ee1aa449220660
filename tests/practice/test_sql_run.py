"""A script of one's own in a fresh database."""

from __future__ import annotations

import pytest

from sobes.bank.runtimes import Postgres
from sobes.errors import RunnerError
from sobes.practice.sql_run import run_sql
from sobes.runner.program import Limits

from .sqlkit import Tools


def test_a_script_prints_its_tables_and_tags(tools: Tools) -> None:
    source = "create table t (i int, s text); insert into t values (1, null), (22, 'x'); select * from t order by i"
    result = run_sql(source, tools.postgres, Limits())
    assert result.fine
    assert result.stdout == "CREATE TABLE\nINSERT 0 2\ni  | s\n---+-----\n1  | NULL\n22 | x\n"


def test_what_ran_before_an_error_is_printed(tools: Tools) -> None:
    result = run_sql("select 1 as one; select 1/0", tools.postgres, Limits())
    assert (result.exit_code, result.stdout, result.stderr) == (1, "one\n---\n1\n", "ERROR: division by zero (22012)\n")


def test_the_limits_are_told_apart(tools: Tools) -> None:
    assert run_sql("select pg_sleep(60)", tools.postgres, Limits(wall=0.5)).timed_out
    assert run_sql("select generate_series(1, 100000)", tools.postgres, Limits(output=10_000)).output_exceeded
    assert run_sql("select repeat('x', 900000000)", tools.postgres, Limits(memory=64)).memory_exceeded


def test_no_server_is_said() -> None:
    with pytest.raises(RunnerError, match="SQL cannot be run here: the given PostgreSQL server does not answer"):
        run_sql("select 1", Postgres("host=127.0.0.1 port=1 dbname=x"), Limits())
