"""What the judge of SQL says: every verdict, and what a candidate is told."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from sobes.bank.runtimes import Postgres
from sobes.i18n import tell_judged
from sobes.practice.judgement_json import judgement_from_json, judgement_to_json
from sobes.practice.sql import judge_sql
from sobes.practice.task import CheckResult, TaskLimits

from .sqlkit import RIGHT, Tools, small_task

QUICK = TaskLimits(time=0.5)
RENAME = "update people set name = upper(name) where boss is null"
STATE = "select id, name from people order by id"
TABLE = "create table people (id int primary key, name text not null, boss int);"
MANY = {
    "schema.sql": TABLE,
    "data-hidden-more.sql": "insert into people select n, 'name ' || n, null from generate_series(1, 5000) n",
}
INDEXED = {**MANY, "schema.sql": TABLE + "create index people_name on people (name);"}
STEPS = "-- step 1\nbegin;\nupdate people set name = name || '!' where id = 1;\n-- step 2\ncommit;\n"
SCRIPT = "A: @1\nB&: @1\nA: @2\nB?:\nB: @2\nC: select name from people where id = 1\n"


@pytest.mark.parametrize(
    ("source", "verdict", "message"),
    [
        (RIGHT, "AC", ""),
        ("select name from people where boss is not null", "WA", "Missing rows:\nname\n----\nAnn\nExtra rows:\nname"),
        ("select name, id from people", "WA", "Expected 1 columns (name), got 2 (name, id)."),
        ("select id as number from people", "WA", "Expected the columns name, got number."),
        ("do $$begin end$$", "WA", "returns no rows"),
        ("select nam from people", "CE", 'column "nam" does not exist'),
        ("select name form people", "CE", "syntax error"),
        ("-- nothing but a comment", "CE", "There is no statement."),
        ("select 1 / (id - 1) from people", "RE", "division by zero"),
        ("delete from people", "RE", "permission denied"),
        ("with recursive r as (select 1 n union all select n from r) select max(n) from r", "TLE", "0.5 s"),
        ("select g from generate_series(1, 100000) g", "OLE", "more than 20000 rows"),
    ],
)
def test_every_verdict_comes_with_its_reason(tools: Tools, source: str, verdict: str, message: str) -> None:
    judgement = judge_sql(small_task(limits=QUICK), source, tools)
    assert judgement.verdict == verdict, judgement
    assert message in str(judgement.message)
    assert judgement.where.startswith("PostgreSQL ")


def test_memory_of_the_servers_process_is_bounded(tools: Tools) -> None:
    judgement = judge_sql(small_task(limits=TaskLimits(time=30, memory=64)), "select repeat('x', 900000000)", tools)
    assert judgement.verdict == "MLE"
    assert "more than 64 MB of memory" in str(judgement.message)


def test_a_long_row_is_stopped_before_it_is_taken_in(tools: Tools) -> None:
    judgement = judge_sql(small_task(limits=TaskLimits(memory=4000, time=20)), "select repeat('x', 90000000)", tools)
    assert judgement.verdict == "OLE"
    assert "more than 4 MB" in str(judgement.message)


def test_sleeping_is_over_when_the_clock_is(tools: Tools) -> None:
    source = "set statement_timeout = 0; select pg_sleep(600)"
    assert judge_sql(small_task(limits=TaskLimits(time=0.1)), source, tools).verdict == "TLE"


def test_only_rows_that_are_not_shown_decide_and_only_the_hint_is_told(tools: Tools) -> None:
    judgement = judge_sql(small_task(), RIGHT.replace("where", "where id < 3 and"), tools)
    shown, hidden = judgement.checks
    assert (judgement.verdict, shown.outcome, hidden.outcome) == ("WA", "passed", "failed")
    assert (hidden.message, str(judgement.message)) == ("", "")
    assert hidden.hint["en"] == "Who is there with more people?"


def test_the_visible_rows_alone_are_run_on_demand(tools: Tools) -> None:
    told: list[CheckResult] = []
    judgement = judge_sql(small_task(), RIGHT, tools, visible_only=True, progress=told.append)
    assert [check.name for check in judgement.checks] == ["data-visible"]
    assert told == list(judgement.checks)
    assert judgement.output == "name\n----\nAnn"


def test_after_the_first_failure_nothing_is_run(tools: Tools) -> None:
    judgement = judge_sql(small_task(), "select 1", tools)
    assert [check.outcome for check in judgement.checks] == ["failed", "not run"]


def test_notices_are_shown_for_the_rows_that_are_shown(tools: Tools) -> None:
    source = f"do $$begin raise notice '% people', (select count(*) from people); end$$; {RIGHT}"
    judgement = judge_sql(small_task(), source, tools)
    assert judgement.verdict == "AC"
    assert "2 people" in judgement.output
    assert "4 people" not in judgement.output


def test_order_counts_where_it_is_demanded(tools: Tools) -> None:
    reference = "select name from people order by name desc"
    other = "select name from people order by name"
    assert judge_sql(small_task(reference), other, tools).verdict == "AC"
    judgement = judge_sql(small_task(reference, ordered=True), other, tools)
    assert judgement.verdict == "WA"
    assert "the first difference is in row 1" in str(judgement.message)


def test_what_is_wrong_is_told_in_the_readers_language_also_of_what_was_kept(tools: Tools) -> None:
    judgement = judge_sql(small_task(), "select name, id from people", tools)
    kept = judgement_from_json(judgement_to_json(judgement, keep=True))
    for one in (judgement, kept):
        assert tell_judged(one.message, "ru") == "Ожидалось столбцов: 1 (name), получено: 2 (name, id)."
        assert tell_judged(one.checks[0].message, "ru") == tell_judged(one.message, "ru")
        assert str(one.message) == "Expected 1 columns (name), got 2 (name, id)."


def test_what_a_change_leaves_behind_is_compared(tools: Tools) -> None:
    task = small_task(RENAME, mode="change", state=STATE)
    assert (
        judge_sql(task, "begin; update people set name = upper(name) where boss is null; commit", tools).verdict == "AC"
    )
    judgement = judge_sql(task, "update people set name = upper(name)", tools)
    assert judgement.verdict == "WA"
    assert "BOB" in str(judgement.message)


def test_a_transaction_that_was_left_open_changes_nothing(tools: Tools) -> None:
    task = small_task(RENAME, mode="change", state=STATE)
    assert judge_sql(task, f"begin; {RENAME}", tools).verdict == "WA"


def test_a_script_may_do_what_no_transaction_may(tools: Tools) -> None:
    task = small_task(RENAME, mode="change", state=STATE)
    assert (
        judge_sql(task, f"create index concurrently on people (name); {RENAME}; vacuum people", tools).verdict == "AC"
    )


@pytest.mark.parametrize(
    ("source", "verdict"),
    [
        ("select id from people where name = 'name 77'", "AC"),
        ("select id from people where name || '' = 'name 77'", "WA"),
        ("set enable_seqscan = off; select id from people where name || '' = 'name 77'", "WA"),
        ("alter role current_user set enable_seqscan = off; select id from people where name || '' = 'name 77'", "WA"),
    ],
)
def test_a_plan_is_demanded_with_the_usual_settings(tools: Tools, source: str, verdict: str) -> None:
    task = small_task(
        "select id from people where name = 'name 77'",
        files=INDEXED,
        uses_index=("people_name",),
        no_seq_scan=("people",),
        plan_data="data-hidden-more.sql",
    )
    judgement = judge_sql(task, source, tools)
    assert judgement.verdict == verdict
    if verdict == "WA":
        assert "Seq Scan on people" in str(judgement.message)
        assert "5000" not in str(judgement.message)


def test_an_index_is_demanded_of_the_query_in_the_state(tools: Tools) -> None:
    task = small_task(
        "create index people_name on people (name)",
        files=MANY,
        mode="change",
        state="select count(*) from people; select id from people where name = 'name 77'",
        uses_index=("people_name",),
        plan_data="data-hidden-more.sql",
    )
    assert judge_sql(task, "create index people_name on people using hash (name)", tools).verdict == "AC"
    assert judge_sql(task, "create index people_name on people (boss)", tools).verdict == "WA"


@pytest.mark.parametrize(
    ("source", "verdict", "message"),
    [
        (STEPS, "AC", ""),
        (STEPS.replace("begin;", "begin; select;"), "AC", ""),
        (STEPS.replace("begin;\n", ""), "WA", "B&: @1  → done, expected: waits"),
        (STEPS.replace("'!'", "1/0"), "WA", "A: @1  → ERROR 22012, expected: done"),
        (STEPS.replace("update", "updaet"), "CE", "syntax error"),
        (STEPS.replace("-- step 2", ""), "CE", "“-- step 2”"),
    ],
)
def test_what_every_session_saw_is_compared(tools: Tools, source: str, verdict: str, message: str) -> None:
    judgement = judge_sql(small_task(STEPS, mode="sessions", files={"sessions.txt": SCRIPT}), source, tools)
    assert judgement.verdict == verdict, judgement
    assert message in str(judgement.message)


def test_a_session_goes_on_after_one_that_was_broken_off(tools: Tools) -> None:
    reference = STEPS.replace("begin;", "begin; select 1 / (:n - 1);")
    script = "A: @1 n=1\nA: @2 n=1\nB: @1 n=2\nB: @2 n=2\nA: select name from people where id = 1\n"
    task = small_task(reference, mode="sessions", files={"sessions.txt": script})
    judgement = judge_sql(task, reference.replace("'!'", "'?'"), tools)
    assert str(judgement.message).splitlines()[:4] == [
        "A: @1 n=1  → ERROR 22012",
        "A: @2 n=1  → skipped",
        "B: @1 n=2  → done",
        "B: @2 n=2  → done",
    ]


def test_no_server_is_a_failure_of_ours_with_its_reason() -> None:
    judgement = judge_sql(small_task(), RIGHT, Tools(Postgres("host=127.0.0.1 port=1 dbname=x")))
    assert judgement.verdict == "IE"
    assert "not run: the given PostgreSQL server does not answer" in str(judgement.message)


def test_a_reference_that_does_not_run_is_a_failure_of_ours(tools: Tools) -> None:
    judgement = judge_sql(small_task("select nothing"), RIGHT, tools)
    assert judgement.verdict == "IE"
    assert "first on data-visible" in str(judgement.message)


def test_the_embedded_server_judges_alike(embedded: Tools) -> None:
    assert judge_sql(small_task(), RIGHT, embedded).verdict == "AC"
    assert judge_sql(small_task(), "select pg_read_file('/etc/passwd')", embedded).verdict == "RE"
    task = small_task(STEPS, mode="sessions", files={"sessions.txt": SCRIPT})
    assert judge_sql(task, STEPS, embedded).verdict == "AC"


def test_submissions_at_the_same_time_get_the_same_verdicts(tools: Tools) -> None:
    task = small_task(STEPS, mode="sessions", files={"sessions.txt": SCRIPT})
    sources = [STEPS, STEPS.replace("begin;\n", ""), STEPS.replace("update", "updaet")] * 3
    with ThreadPoolExecutor(4) as pool:
        verdicts = list(pool.map(lambda source: judge_sql(task, source, tools).verdict, sources))
    assert verdicts == ["AC", "WA", "CE"] * 3
