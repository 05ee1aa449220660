"""Tasks, what is sent in for them, and what the judge says: plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from sobes.bank.item import Lang, Level
from sobes.saying import Value

TaskKind = Literal["code", "bug", "refactor", "async", "web", "tests", "sql", "git"]
Verdict = Literal["AC", "WA", "TLE", "MLE", "OLE", "RE", "CE", "IE"]
Outcome = Literal["passed", "failed", "not run"]


@dataclass(frozen=True, slots=True)
class Text:
    """A task in one language. Markdown but for the title; `hidden` maps a hidden test to what may be told of it.

    `visible` maps a visible test to a sentence that says what must hold: the goals of a git task.
    """

    title: str
    statement: str
    hints: tuple[str, ...]
    hidden: Mapping[str, str]
    discussion: str
    visible: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TaskLimits:
    """Seconds of the processor for a stage of tests, MB, processes and threads of the candidate's side."""

    time: float = 2.0
    memory: int = 256
    processes: int = 16


@dataclass(frozen=True, slots=True)
class Solution:
    """A reference (verdict AC) or a mutant. `remark`: its approach, or its mistake."""

    name: str
    verdict: Verdict
    remark: str
    source: str


@dataclass(frozen=True, slots=True)
class SqlDemands:
    """What a task of kind sql compares and demands of the plan."""

    mode: Literal["query", "change", "sessions"] = "query"
    ordered: bool = False
    state: str = ""
    uses_index: tuple[str, ...] = ()
    no_seq_scan: tuple[str, ...] = ()
    plan_data: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """One task. `files`: every other text of its folder by relative name (tests, scaffold, schema, right/…)."""

    id: str
    version: int
    kind: TaskKind
    level: Level
    section: str
    topics: tuple[str, ...]
    minutes: int
    items: tuple[str, ...]
    needs: Mapping[str, str]
    solution: str  # name of the module that the tests import
    kills: int  # kind tests: how many of broken/ must be caught
    limits: TaskLimits
    sql: SqlDemands
    texts: Mapping[Lang, Text]
    starter: str
    references: tuple[Solution, ...]
    mutants: tuple[Solution, ...]
    files: Mapping[str, str]
    folder: Path

    @property
    def suffix(self) -> str:
        """Of a solution's file: .py, .sql or .sh."""
        return {"sql": ".sql", "git": ".sh"}.get(self.kind, ".py")

    def text(self, lang: Lang) -> Text:
        return self.texts[lang]

    def hint_of(self, check: str) -> dict[Lang, str]:
        """What may be told of a hidden check, by language."""
        return {lang: text.hidden[check] for lang, text in self.texts.items() if check in text.hidden}

    def goal_of(self, check: str) -> dict[Lang, str]:
        """What must hold for a visible check, by language."""
        return {lang: text.visible[check] for lang, text in self.texts.items() if check in text.visible}


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One test: its name, what came of it, and what the candidate may be told (`hint`: what the texts say).

    `message`: what the test said, told in the reader's language by the edges.
    """

    name: str
    visible: bool
    outcome: Outcome
    message: Value = ""
    hint: Mapping[Lang, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the judge says of one submission.

    `message`: in its first line a sentence of ours, then what a machine said. Edges tell it in the reader's language.
    `output`: what the candidate's code printed during the visible tests. `where`: the interpreter or server it was
    judged on. `isolation`: the layer that held it. `cpu`: seconds, `memory`: MB at its peak.
    """

    verdict: Verdict
    checks: tuple[CheckResult, ...]
    message: Value = ""
    output: str = ""
    cpu: float = 0.0
    wall: float = 0.0
    memory: float = 0.0
    where: str = ""
    isolation: str = ""

    @property
    def passed(self) -> int:
        return sum(check.outcome == "passed" for check in self.checks)
