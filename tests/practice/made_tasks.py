"""A task without a folder and a judge without a sandbox, for what lies around the judge: the queue, the store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sobes.practice.task import CheckResult, Judgement, SqlDemands, Task, TaskLimits, Text

TEXTS = {
    "ru": Text("Кэш", "Напишите кэш.", ("Направление.", "Средство."), {"test_hidden": "Что с давним?"}, "Разбор."),
    "en": Text("Cache", "Write a cache.", ("Direction.", "Tool."), {"test_hidden": "What of the old?"}, "Discussion."),
}


def made_task(task_id: str = "lru", **changed: Any) -> Task:
    values: dict[str, Any] = {
        "id": task_id, "version": 3, "kind": "code", "level": "middle", "section": "performance", "topics": (),
        "minutes": 20, "items": ("57.2",), "needs": {}, "solution": "solution", "kills": 0, "limits": TaskLimits(),
        "sql": SqlDemands(), "texts": TEXTS, "starter": "# here\n", "references": (), "mutants": (), "files": {},
        "folder": Path("tasks") / task_id,
    }  # fmt: skip
    return Task(**{**values, **changed})


CHECKS = tuple(CheckResult(f"test_{number}", number < 2, "passed") for number in range(4))


@dataclass
class PlainJudge:
    """Accepts a source with "right" in it; its checks come one by one. `before` is called with the source first."""

    before: Callable[[str], object] = lambda source: None
    sandbox: bool = True

    def able(self) -> bool:
        return self.sandbox

    def judge(
        self,
        task: Task,
        source: str,
        visible_only: bool = False,
        progress: Callable[[CheckResult], None] | None = None,
    ) -> Judgement:
        self.before(source)
        checks = tuple(check for check in CHECKS if check.visible or not visible_only)
        for check in checks:
            if progress:
                progress(check)
        return Judgement("AC" if "right" in source else "WA", checks, where=f"{task.id} {task.version}")
