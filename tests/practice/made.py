"""Tasks made in a test, and a judge for them all."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sobes.practice.task import SqlDemands, Task, TaskLimits, Text

VISIBLE = """
import solution

def test_a_small_sum():
    assert solution.total([1, 2]) == 3
"""
HIDDEN = """
import solution

def test_a_secret_sum():
    assert solution.total([700001, 40]) == 700041

def test_nothing_at_all():
    assert solution.total([]) == 0
"""
HONEST = "def total(numbers):\n    return sum(numbers)\n"


def made(
    visible: str = VISIBLE,
    hidden: str = HIDDEN,
    limits: TaskLimits | None = None,
    files: Mapping[str, str] | None = None,
    **fields: Any,
) -> Task:
    """A task of these tests; each hidden test has the hint "hint of <name>"."""
    from sobes.practice.names import tests_in

    texts = {"test_visible.py": visible, "test_hidden.py": hidden} | dict(files or {})
    hints = {name: f"hint of {name}" for name in tests_in(hidden)}
    text = Text("Title", "Statement", ("hint",), hints, "Discussion")
    values: dict[str, Any] = {
        "id": "made", "version": 1, "kind": "code", "level": "junior", "section": "python", "topics": ("lists",),
        "minutes": 5, "items": ("01.1",), "needs": {}, "solution": "solution", "kills": 0,
        "limits": limits or TaskLimits(), "sql": SqlDemands(), "texts": {"ru": text, "en": text}, "starter": "",
        "references": (), "mutants": (), "files": texts, "folder": Path("made"),
    }  # fmt: skip
    return Task(**values | fields)
