"""The judge of a running server: made when something is judged for the first time."""

from __future__ import annotations

import threading
from collections.abc import Callable

from sobes.bank.runtimes import Postgres
from sobes.practice.judge import Judge
from sobes.practice.task import CheckResult, Judgement, Task


class LateJudge:
    """A judge whose interpreters start with its first task: who never practises never waits for them."""

    def __init__(self, python: str, postgres: Postgres) -> None:
        self.python, self.postgres = python, postgres
        self._judge: Judge | None = None
        self._lock = threading.Lock()

    def started(self) -> Judge:
        with self._lock:
            if self._judge is None:
                self._judge = Judge(self.python, self.postgres)
            return self._judge

    def judge(
        self,
        task: Task,
        source: str,
        visible_only: bool = False,
        progress: Callable[[CheckResult], None] | None = None,
    ) -> Judgement:
        return self.started().judge(task, source, visible_only, progress)

    def close(self) -> None:
        with self._lock:
            if self._judge is not None:
                self._judge.close()
                self._judge = None
