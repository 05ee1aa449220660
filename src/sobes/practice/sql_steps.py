"""Tasks of several sessions: a script of lines in which the parts of the candidate's solution stand (docs/tasks.md)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sobes.bank.sql_sessions import LINE, Sessions
from sobes.practice.sql_room import Room
from sobes.practice.sql_split import filled, statements, steps
from sobes.practice.sql_wire import Budget, Meter, StatementError, Table, execute
from sobes.saying import Row, Saying, Value

if TYPE_CHECKING:
    import psycopg

PART = re.compile(r"@(?P<rows>=)?(?P<step>\d+)(?P<values>(?:\s+\w+=\S+)*)\s*$")


@dataclass(frozen=True, slots=True)
class Seen:
    """A line of the script and what its session saw. `compared`: whether it must be what the reference saw."""

    line: str
    saw: str
    compared: bool


class Steps(Sessions):
    """The sessions of one run, all as the candidate's role."""

    def __init__(self, room: Room, parts: Mapping[int, str], budget: Budget, timeout: float) -> None:
        super().__init__("", room.database, room.keeper, timeout)
        self.room, self.parts, self.budget = room, parts, budget
        self.meters: dict[str, Meter] = {}
        self.failed: set[str] = set()
        self.over: StatementError | None = None
        self.used: list[Meter] = []

    def connection(self, who: str) -> psycopg.Connection[Any]:
        if who not in self.open:
            self.open[who] = self.room.enter()
            self.meters[who] = self.room.meter(self.open[who], self.budget)
            self.used.append(self.meters[who])
            self.failed.discard(who)
        return self.open[who]

    def run(self, who: str, sql: str) -> str:
        """What session `who` sees of a line: rows, a command tag, or `ERROR sqlstate`; of a part: `done`."""
        part = PART.match(sql)
        if not part:
            try:
                return shown(execute(self.connection(who), sql, self.meters[who]))
            except StatementError as error:
                return self.refused(error)
        if who in self.failed:
            return "skipped"
        values = dict(one.split("=", 1) for one in part["values"].split())
        table = Table()
        try:
            for statement in statements(filled(self.parts[int(part["step"])], values)):
                table = execute(self.connection(who), statement, self.meters[who])
        except StatementError as error:
            self.failed.add(who)  # a program would leave its transaction here and not go on to the next step
            saw = self.refused(error)
            if error.verdict == "RE":
                with suppress(StatementError):
                    execute(self.connection(who), "rollback", self.meters[who])
            return saw
        return shown(table) if part["rows"] else "done"

    def refused(self, error: StatementError) -> str:
        if error.verdict != "RE" and self.over is None:
            self.over = error
        return f"ERROR {error.code or error.verdict}"

    def close(self) -> None:
        for connection in self.open.values():
            if not connection.closed:
                self.room.stop(connection.info.backend_pid)
        for thread, _ in self.waiting.values():
            thread.join(self.timeout)
        for connection in self.open.values():
            connection.close()


def shown(table: Table) -> str:
    """Rows as `a,b; c,d`, or a command tag."""
    if not table.columns:
        return table.tag
    return "; ".join(",".join("NULL" if v is None else v for v in row) for row in table.rows) or "(0 rows)"


def play(
    room: Room, script: str, source: str, budget: Budget, expected: Sequence[Seen] | None = None
) -> tuple[tuple[Seen, ...], Sequence[Meter]]:
    """What the sessions of a script saw, up to the first line that differs from what is expected.

    Raises StatementError for what is no matter of sessions: syntax, limits.
    """
    lines = [line.strip() for line in script.splitlines() if line.strip() and not line.strip().startswith("--")]
    parts = steps(source)
    for number in wanted_steps(lines):
        if not statements(parts.get(number, "")):
            raise StatementError(
                "CE", Saying("There is no statement under the line “-- step {number}”.", number=number)
            )
    sessions = Steps(room, parts, budget, budget.wall)
    try:
        for line in lines:  # all at the beginning: nothing that a part does may keep a session from opening
            found = LINE.match(line.removeprefix("~"))
            if found and not found["drop"]:
                sessions.connection(found["name"])
        room.ran = True
        seen: list[Seen] = []
        for line in lines:
            (saw,) = sessions.play(line.removeprefix("~"))
            if sessions.over is not None:
                raise sessions.over
            saw = saw.partition("| ")[2].removeprefix("did not wait: ")
            seen.append(Seen(line.removeprefix("~"), saw, not line.startswith("~")))
            if expected and differs(expected[len(seen) - 1], seen[-1]):
                break  # after it the lines that follow have another meaning
        return tuple(seen), tuple(sessions.used)
    finally:
        sessions.close()


def wanted_steps(lines: Sequence[str]) -> list[int]:
    """Numbers of the parts that a script runs."""
    found = [
        PART.match(match["sql"]) for line in lines if (match := LINE.match(line.removeprefix("~"))) and match["sql"]
    ]
    return sorted({int(part["step"]) for part in found if part})


def differs(right: Seen, have: Seen) -> bool:
    return right.compared and right.saw != have.saw


def first_difference(expected: Sequence[Seen], got: Sequence[Seen]) -> Value | None:
    """The transcript up to the first line where a session saw what it should not; None if there is none."""
    for number, (right, have) in enumerate(zip(expected, got, strict=False)):
        if differs(right, have):
            before = [f"{seen.line}  → {seen.saw}" for seen in got[:number]]
            return Row(
                (
                    *before,
                    Saying("{line}  → {saw}, expected: {right}", line=have.line, saw=have.saw, right=right.saw),
                ),
                "\n",
            )
    return None
