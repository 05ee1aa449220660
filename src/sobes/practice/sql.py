"""Judges tasks of kind sql on a real PostgreSQL, and runs scripts there: each in a fresh database as a fresh role."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, ExitStack, nullcontext
from dataclasses import dataclass, replace
from typing import TypeAlias

from sobes.practice.sql_plan import plan_fault
from sobes.practice.sql_room import NoRoomError, Room, room
from sobes.practice.sql_rows import difference, drawn
from sobes.practice.sql_run import HasPostgres, Spent, run
from sobes.practice.sql_split import statements
from sobes.practice.sql_state import doubt, relations
from sobes.practice.sql_steps import Seen, first_difference, play
from sobes.practice.sql_wire import Budget, StatementError, Table, execute
from sobes.practice.task import CheckResult, Judgement, Outcome, Task, Verdict
from sobes.practice.verdicts import OnCheck
from sobes.saying import Saying, Value

PLAN = "plan"
Lend: TypeAlias = Callable[[], AbstractContextManager[Room]]

_known: dict[tuple[str, str], Answer] = {}  # what the first reference gives on a set of rows of a server
_knowing = threading.Lock()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a solution gave on one set of rows: tables of a query or of the state, or what sessions saw."""

    tables: tuple[Table, ...] = ()
    seen: tuple[Seen, ...] = ()


def judge_sql(
    task: Task,
    source: str,
    tools: HasPostgres,
    visible_only: bool = False,
    progress: OnCheck | None = None,
) -> Judgement:
    """The judgement of a solution. What fails on our side, or where no server is to be had, is IE with the reason."""
    import psycopg

    began, spent = time.monotonic(), Spent()
    server = tools.postgres.connect()
    if server is None:
        return Judgement("IE", (), Saying("not run: {reason}", reason=tools.postgres.why_not or ""))
    where = f"PostgreSQL {tools.postgres.version}"
    try:
        verdict, checks, message = checked(task, source, server, visible_only, progress or (lambda _: None), spent)
    except NoRoomError as error:
        verdict, checks, message = "IE", (), Saying("not run: {reason}", reason=error.reason)
    except (psycopg.Error, ReferenceFailedError) as error:
        verdict, checks, message = "IE", (), Saying("not run: {reason}", reason=str(error).strip())
    return Judgement(
        verdict,
        checks,
        message,
        output="\n".join(spent.printed),
        cpu=spent.cpu,
        wall=time.monotonic() - began,
        memory=spent.memory,
        where=where,
        isolation="database role",
    )


class ReferenceFailedError(Exception):
    """The first reference itself does not run here."""


def checked(
    task: Task,
    source: str,
    server: str,
    visible_only: bool,
    progress: OnCheck,
    spent: Spent,
) -> tuple[Verdict, tuple[CheckResult, ...], Value]:
    """Verdict, checks and message: the first check that fails decides, those after it are not run."""
    verdict: Verdict = "AC"
    message: Value = ""
    checks: list[CheckResult] = []
    with ExitStack() as kept:
        lend = lender(task, server, kept)
        for name, visible in names_of(task, visible_only):
            outcome: Outcome = "not run"
            told: Value = ""
            if verdict == "AC":
                outcome = "passed"
                try:
                    fault = check(task, name, source, server, spent, visible, lend)
                    if fault is not None:
                        verdict, outcome, told = "WA", "failed", fault
                except StatementError as error:
                    verdict, outcome, told = error.verdict, "failed", error.message
            result = CheckResult(name, visible, outcome)
            if outcome == "failed":
                # of rows that are not shown nothing is told but what the author wrote
                result = replace(result, message=told) if visible else replace(result, hint=task.hint_of(name))
            message = message or result.message
            checks.append(result)
            progress(result)
    return verdict, tuple(checks), message


def lender(task: Task, server: str, kept: ExitStack) -> Lend:
    """What gives a room for each set of rows: a fresh one, or where a solution may create nothing the same again."""
    first: list[Room] = []

    def lend() -> AbstractContextManager[Room]:
        if task.sql.mode != "query":
            return room(server, change=True)
        if first:
            first[0].renew()
        else:
            first.append(kept.enter_context(room(server, change=False)))
        return nullcontext(first[0])

    return lend


def names_of(task: Task, visible_only: bool) -> list[tuple[str, bool]]:
    """Checks in their order, each with whether it is shown: sets of rows by their stem, and the plan."""
    stems = sorted(name.removesuffix(".sql") for name in task.files if name.startswith("data-"))
    visible = [(stem, True) for stem in stems if not stem.startswith("data-hidden")]
    plan = [(PLAN, True)] if task.sql.uses_index or task.sql.no_seq_scan else []
    hidden = [(stem, False) for stem in stems if stem.startswith("data-hidden")]
    return [*visible, *plan, *([] if visible_only else hidden)]


def check(task: Task, name: str, source: str, server: str, spent: Spent, visible: bool, lend: Lend) -> Value | None:
    """What is wrong on one set of rows, or with the plan; None if nothing is. Raises StatementError."""
    spent.shown = visible and name != PLAN
    if name == PLAN:
        return checked_plan(task, source, spent, lend)
    expected = expected_of(task, name, server)
    got = answer(task, name, source, spent, lend, expected)
    for table in got.tables:
        if table.columns:
            spent.note(drawn(table.columns, table.rows, most=50))
    if task.sql.mode == "sessions":
        return first_difference(expected.seen, got.seen)
    for right, have in zip(expected.tables, got.tables, strict=True):
        fault = difference(right, have, task.sql.ordered)
        if fault is not None:
            return fault
    return None


def expected_of(task: Task, name: str, server: str) -> Answer:
    """What the first reference gives: in a database of its own, and kept. Raises ReferenceFailedError."""
    reference = task.references[0]
    parts = [task.id, task.sql.mode, task.sql.state, reference.source, task.files["schema.sql"], name]
    parts += [task.files[f"{name}.sql"], script_of(task, name)]
    key = (server, hashlib.sha256("\0".join(parts).encode()).hexdigest())
    with _knowing:
        known = _known.get(key)
    if known is None:
        try:
            with ExitStack() as kept:
                known = answer(task, name, reference.source, Spent(), lender(task, server, kept))
        except StatementError as error:
            raise ReferenceFailedError(f"{reference.name} on {name}: {error}") from error
        with _knowing:
            _known[key] = known
    return known


def answer(task: Task, name: str, source: str, spent: Spent, lend: Lend, expected: Answer | None = None) -> Answer:
    """What a solution gives on one set of rows; sessions stop where one saw what is not expected.

    Raises StatementError.
    """
    with lend() as own:
        before = furnish(own, task, name)
        if task.sql.mode == "sessions":
            right = expected.seen if expected else None
            seen, meters = play(own, script_of(task, name), source, budget_of(task), right)
            for used in meters:
                spent.add(used)
            return Answer(seen=seen)
        last = run(own, source, budget_of(task), spent)
        return Answer(state_of(own, task, before, spent) if task.sql.mode == "change" else (last,))


def checked_plan(task: Task, source: str, spent: Spent, lend: Lend) -> Value | None:
    """What the plan lacks: of the solution's last statement, or in mode change of the state's last one after it."""
    with lend() as own:
        before = furnish(own, task, task.sql.plan_data.removesuffix(".sql"))
        if task.sql.mode == "change":
            run(own, source, budget_of(task), spent)
            lie = doubt(own.keeper, before)
            if lie is not None:
                return lie
            source = task.sql.state
        found = statements(source)
        if not found:
            raise StatementError("CE", Saying("There is no statement."))
        return plan_fault(own.keeper, found[-1], task.sql, own.meter(own.keeper, budget_of(task)))


def furnish(own: Room, task: Task, name: str) -> Mapping[str, str]:
    """Make the tables and fill them, as the role whose they are to be; what is there then, by kind."""
    change = task.sql.mode != "query"
    texts = (task.files["schema.sql"], task.files[f"{name}.sql"])
    if change:
        own.let_in(change)
        with own.enter() as owner:
            for text in texts:
                owner.execute(text.encode())
    else:
        for text in texts:
            own.keeper.execute(text.encode())
        own.let_in(change)
    return relations(own.keeper)


def state_of(own: Room, task: Task, before: Mapping[str, str], spent: Spent) -> tuple[Table, ...]:
    """What is compared after a change, read by the keeper, whom nothing of the candidate's can raise to more rights."""
    lie = doubt(own.keeper, before)
    if lie is not None:
        raise StatementError("WA", lie)
    own.keeper.execute(b"discard all")
    meter = own.meter(own.keeper, budget_of(task))
    try:
        return tuple(execute(own.keeper, statement, meter) for statement in statements(task.sql.state))
    except StatementError as error:
        raise StatementError(
            "WA", Saying("What the script left behind cannot be read: {reason}", reason=error.message)
        ) from error


def script_of(task: Task, name: str) -> str:
    """The script of sessions for some rows: its own (`sessions-hidden-x.txt` for `data-hidden-x`) or the common."""
    own = name.replace("data-", "sessions-", 1) + ".txt"
    return task.files.get(own, task.files.get("sessions.txt", ""))


def budget_of(task: Task) -> Budget:
    # the clock goes on while a statement waits for a lock or for its turn on a busy machine
    return Budget(cpu=task.limits.time, wall=4 * task.limits.time + 2, memory=task.limits.memory)
