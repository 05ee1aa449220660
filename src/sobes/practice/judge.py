"""The judge: gives a submission of any kind to the module that judges it. Keeps warm rooms for each interpreter."""

from __future__ import annotations

import sys
import threading
from dataclasses import replace
from types import TracebackType

from sobes.bank.runtimes import Interpreter, Postgres, Runtimes, interpreter_at, this_python
from sobes.errors import RunnerError
from sobes.practice.task import Judgement, Task
from sobes.practice.tools import Tools
from sobes.practice.verdicts import OnCheck
from sobes.runner.layers import AnyRooms, layer_in_use, open_rooms
from sobes.runner.rooms import PURE, Rooms


class Judge:
    """Thread-safe; a context manager. `ready`: rooms of each interpreter that wait for work.

    A task that needs another version than `python` is judged on one that is installed here, unless `only` it may be.
    """

    def __init__(
        self, python: str = sys.executable, postgres: Postgres | None = None, ready: int = 2, *, only: bool = False
    ) -> None:
        self.only = only
        self.python = interpreter_at(python)
        self.postgres = postgres or Postgres()
        self.ready = ready
        self._rooms: dict[tuple[str, bool], AnyRooms] = {}
        self._lock = threading.Lock()
        self._able: bool | None = None

    def __enter__(self) -> Judge:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        with self._lock:
            rooms, self._rooms = self._rooms, {}
        for one in rooms.values():
            one.close()

    def able(self) -> bool:
        """Whether there is a sandbox here in which tasks can be judged; tried once."""
        with self._lock:
            if self._able is None:
                try:
                    self._able = layer_in_use() != "gvisor"  # it runs programs and does not judge
                except RunnerError:
                    self._able = False
            return self._able

    def rooms(self, python: str, *, tests: bool = False) -> AnyRooms:
        """Rooms of an interpreter, with pytest in them if `tests`; a server of theirs starts with the first job."""
        with self._lock:
            if (python, tests) not in self._rooms:
                self._rooms[python, tests] = open_rooms(python, self.ready, tests=tests)
            return self._rooms[python, tests]

    def tools(self, python: str) -> Tools:
        pytests, testers = self.rooms(python, tests=True), self.rooms(sys.executable, tests=True)
        return Tools(self.rooms(python), pytests, testers, self.postgres)

    def warm(self, stop: threading.Event) -> None:
        """Make the rooms of Python tasks now rather than with the first of them. Raises RunnerError.

        Set `stop` before the judge is closed: nothing is begun after that.
        """
        tools = self.tools(self.python.executable)
        for rooms in (tools.testers, tools.rooms):
            if isinstance(rooms, Rooms) and not stop.is_set():
                rooms.open()

    def interpreter(self, task: Task) -> Interpreter:
        """The one that meets the task's needs, this judge's own if it does."""
        return Runtimes(self.python, self.postgres, self.only).suited(task.needs).python

    def unmet(self, task: Task) -> str | None:
        """Why a task cannot be judged here, or None. Pure packages of ours are shown to every interpreter's rooms."""
        ours = {name: wanted for name, wanted in task.needs.items() if name.removeprefix("package ") in PURE}
        theirs = {name: wanted for name, wanted in task.needs.items() if name not in ours}
        reason = Runtimes(self.interpreter(task), self.postgres, only=True).unmet(theirs)
        return reason or Runtimes(this_python(), self.postgres, only=True).unmet(ours)

    def judge(self, task: Task, source: str, visible_only: bool = False, progress: OnCheck | None = None) -> Judgement:
        """A failure of our own is tried once more. Raises RunnerError where nothing can be run here."""
        python = self.interpreter(task)
        tools = self.tools(python.executable)
        judged = judge_kind(task, source, tools, visible_only, progress)
        if judged.verdict == "IE":
            judged = judge_kind(task, source, tools, visible_only, progress)
        return judged if judged.where else replace(judged, where=f"CPython {python.version}")


def judge_kind(task: Task, source: str, tools: Tools, visible_only: bool, progress: OnCheck | None) -> Judgement:
    """One module a kind, imported when it is first needed."""
    if task.kind == "sql":
        from sobes.practice.sql import judge_sql

        return judge_sql(task, source, tools, visible_only, progress)
    if task.kind == "git":
        from sobes.practice.git import judge_git

        return judge_git(task, source, tools, visible_only, progress)
    if task.kind == "tests":
        from sobes.practice.testing import judge_tests

        return judge_tests(task, source, tools, visible_only, progress)
    from sobes.practice.code import judge_code

    return judge_code(task, source, tools, visible_only, progress)
