"""JSON forms of practice. No hidden test, mutant or name of a hidden test is in any of them."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from sobes.bank.item import Lang, Level
from sobes.i18n import tell_judged
from sobes.practice.handout import solution_name
from sobes.practice.task import CheckResult, Judgement, Outcome, Task, TaskKind, Verdict
from sobes.practising import MOST_CHARACTERS, Progress, Submission
from sobes.web.practice_views import check_views, open_files, state_of_progress


class SolutionIn(BaseModel):
    """A solution: the whole text of the file that the task names."""

    model_config = ConfigDict(extra="forbid", strict=True)

    source: Annotated[str, Field(max_length=MOST_CHARACTERS)]


class TaskBrief(BaseModel):
    """A task in a list, with where the person stands. `unverified`: not solved, and the newest submission was run in a
    browser only, where there was no sandbox."""

    id: str
    title: str
    kind: TaskKind
    level: Level
    section: str
    topics: list[str]
    minutes: int
    items: list[str]
    state: Literal["new", "tried", "solved"]
    gave_up: bool
    unverified: bool
    tries: int
    hints_taken: int


class ReferenceOut(BaseModel):
    """A solution of the bank: `approach` says how it differs from the others."""

    approach: str
    source: str


class TaskFull(TaskBrief):
    """Everything that may be told now. `files` lie beside the solution, whose file is called `solution`."""

    version: int
    statement: str
    starter: str
    solution: str
    files: dict[str, str]
    needs: dict[str, str]
    hints: list[str]
    all_hints: int
    references: list[ReferenceOut]
    discussion: str


class CheckOut(BaseModel):
    """One test. A hidden one has no name and no message, and a hint where it failed."""

    visible: bool
    name: str
    outcome: Outcome
    message: str
    hint: str


class JudgementOut(BaseModel):
    """What the judge says. `cpu` and `wall` are seconds, `memory` is MB; `isolation` names the layer that held it."""

    verdict: Verdict
    message: str
    checks: list[CheckOut]
    output: str
    cpu: float
    wall: float
    memory: float
    where: str
    isolation: str


class SubmissionOut(BaseModel):
    """What was sent in. While it waits, `judgement` is null and `checks` tells the tests that have ended.

    `unverified`: what a browser said of the visible tests where there was no sandbox. It is no verdict and counts for
    nothing; such a submission is judged when the program starts where there is a sandbox.
    """

    id: str
    task_id: str
    task_version: int
    source: str
    at: datetime
    judged_at: datetime | None
    judgement: JudgementOut | None
    unverified: JudgementOut | None
    checks: list[CheckOut]
    interview_id: str | None
    item_id: str | None


def task_brief(task: Task, progress: Progress | None, lang: Lang) -> TaskBrief:
    return TaskBrief.model_validate(brief_values(task, progress, lang))


def brief_values(task: Task, progress: Progress | None, lang: Lang) -> dict[str, object]:
    done = progress or Progress(task.id)
    return {
        "id": task.id, "title": task.text(lang).title, "kind": task.kind, "level": task.level, "section": task.section,
        "topics": list(task.topics), "minutes": task.minutes, "items": list(task.items),
        "state": state_of_progress(progress), "gave_up": done.gave_up, "unverified": done.unverified,
        "tries": done.tries, "hints_taken": done.hints,
    }  # fmt: skip


def task_full(task: Task, progress: Progress, lang: Lang) -> TaskFull:
    text = task.text(lang)
    references = task.references if progress.may_see_references else ()
    return TaskFull.model_validate(
        {
            **brief_values(task, progress, lang),
            "version": task.version,
            "statement": text.statement,
            "starter": task.starter,
            "solution": solution_name(task),
            "files": {file.name: file.text for file in open_files(task)},
            "needs": dict(task.needs),
            "hints": list(text.hints[: progress.hints]),
            "all_hints": len(text.hints),
            "references": [ReferenceOut(approach=one.remark, source=one.source) for one in references],
            "discussion": text.discussion if progress.may_see_references else "",
        }
    )


def check_outs(checks: tuple[CheckResult, ...], lang: Lang) -> list[CheckOut]:
    return [
        CheckOut(visible=one.visible, name=one.name, outcome=one.outcome, message=one.message, hint=one.hint)
        for one in check_views(checks, lang)
    ]


def judgement_out(judgement: Judgement, lang: Lang) -> JudgementOut:
    return JudgementOut(
        verdict=judgement.verdict, message=tell_judged(judgement.message, lang),
        checks=check_outs(judgement.checks, lang), output=judgement.output, cpu=judgement.cpu, wall=judgement.wall,
        memory=judgement.memory, where=judgement.where, isolation=judgement.isolation,
    )  # fmt: skip


def submission_out(sent: Submission, checks: tuple[CheckResult, ...], lang: Lang) -> SubmissionOut:
    """`checks`: of a submission that is being judged."""
    judged = judgement_out(sent.judgement, lang) if sent.judgement else None
    return SubmissionOut(
        id=sent.id, task_id=sent.task_id, task_version=sent.task_version, source=sent.source, at=sent.at,
        judged_at=sent.judged_at, judgement=judged,
        unverified=judgement_out(sent.unverified, lang) if sent.unverified else None,
        checks=judged.checks if judged else check_outs(checks, lang),
        interview_id=sent.interview_id, item_id=sent.item_id,
    )  # fmt: skip
