"""Practising: send in solutions, take hints, see what came of it. Used by every edge, as `conduct` is.

What is sent in is stored in a transaction of its own before anything judges it, so no crash loses it; the judging
that a crash cut off is done by the next `JudgeQueue` (`sobes.judging`).
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

from sobes.bank.parse import hint
from sobes.errors import PracticeError
from sobes.judging import JudgeQueue
from sobes.practice.in_browser import judgement_of_run, runs_in_browser
from sobes.practice.judgement_json import judgement_from_json, judgement_to_json
from sobes.practice.task import Judgement, Task
from sobes.practice.verdicts import OnCheck
from sobes.store import Store, practice
from sobes.store.values import StoredPracticeEvent, StoredSource, StoredSubmission, StoredTyping, storable

__all__ = ["JudgeQueue", "Progress", "Submission", "Workshop"]

MOST_CHARACTERS = 100_000
MOST_CHANGES = 10_000  # of one call
LONGEST = 24 * 3600 * 1000  # ms since the editor was opened


class Judges(Protocol):
    """The judge: a task and a source to a judgement; `progress` is told of each check as it ends.

    `able`: whether there is a sandbox here, without which nothing is judged.
    """

    def able(self) -> bool: ...

    def judge(
        self,
        task: Task,
        source: str,
        visible_only: bool = False,
        progress: OnCheck | None = None,
    ) -> Judgement: ...


@dataclass(frozen=True, slots=True)
class Workshop:
    """What practising needs: where it is kept, the tasks, who judges."""

    store: Store
    tasks: Mapping[str, Task]
    judge: Judges


@dataclass(frozen=True, slots=True)
class Submission:
    """What was sent in. `judged_at` and `judgement` are None while it waits for the judge.

    With the verdict IE the judge itself failed; it is tried again when a queue starts, a few times. `unverified`: what
    a browser said of the visible tests where there was no sandbox. Anybody at the browser could have made it up, so it
    is no verdict: only a judge, later, gives one.
    """

    id: str
    task_id: str
    task_version: int
    source: str
    at: datetime
    judged_at: datetime | None
    judgement: Judgement | None
    interview_id: str | None
    item_id: str | None
    unverified: Judgement | None = None

    @property
    def accepted(self) -> bool:
        return self.judgement is not None and self.judgement.verdict == "AC"


@dataclass(frozen=True, slots=True)
class Progress:
    """What the person did with a task: submissions, whether one was accepted, hints taken."""

    task_id: str
    tries: int = 0
    solved: bool = False
    gave_up: bool = False
    hints: int = 0
    last: Submission | None = None

    @property
    def unverified(self) -> bool:
        """Not solved, and the newest submission was run in a browser only."""
        last = self.last
        return not self.solved and last is not None and last.judgement is None and last.unverified is not None

    @property
    def may_see_references(self) -> bool:
        """Solutions and discussion are for those who solved the task or gave it up."""
        return self.solved or self.gave_up


def now() -> datetime:
    return datetime.now(UTC)


def new_id(at: datetime) -> str:
    return f"{at:%Y%m%d-%H%M%S}-{secrets.token_hex(4)}"


def task_of(workshop: Workshop, task_id: str) -> Task:
    """Raises PracticeError, with the nearest name, where there is no such task."""
    task = workshop.tasks.get(task_id)
    if task is None:
        raise no_task(task_id, tuple(workshop.tasks))
    return task


def no_task(task_id: str, known: Sequence[str]) -> PracticeError:
    """The error for an id that no task has, with the nearest one that there is."""
    near = hint(task_id, tuple(known))
    if near:
        nearest = near.removeprefix("; did you mean ").strip("'\"?")
        return PracticeError(
            "There is no task {id}. Did you mean {near}? All of them: sobes task list.", id=task_id[:60], near=nearest
        )
    return PracticeError("There is no task {id}. All of them: sobes task list.", id=task_id[:60])


def submit(
    workshop: Workshop, task_id: str, source: str, interview_id: str | None = None, item_id: str | None = None,
    ran: str = "",
) -> Submission:  # fmt: skip
    """Keep a solution; its verdict comes later, by a `JudgeQueue`. Raises PracticeError where it is too long.

    `ran`: what the visible tests came to in a browser, as JSON. It is kept, as not verified, only where there is no
    sandbox and the task can be run in a browser.
    """
    task, at = task_of(workshop, task_id), now()
    unverified = None
    if ran and runs_in_browser(task) and not workshop.judge.able():
        unverified = judgement_to_json(judgement_of_run(ran), keep=True)
    kept = StoredSubmission(
        new_id(at), task.id, task.version, fitting(source), at, interview_id, item_id, unverified=unverified
    )
    practice.add_submission(workshop.store, kept)
    return submission_of(kept)


def fitting(source: str) -> str:
    """A source as it is kept: one kind of line end, nothing that a text column cannot hold."""
    text = storable(source.replace("\r\n", "\n"))
    if len(text) > MOST_CHARACTERS:
        raise PracticeError(
            "The program has {count} characters; at most {most} are judged. Shorten it.",
            count=len(text), most=MOST_CHARACTERS,
        )  # fmt: skip
    return text


def run_visible(workshop: Workshop, task_id: str, source: str) -> Judgement:
    """What the visible tests say of it, now; nothing is kept."""
    return workshop.judge.judge(task_of(workshop, task_id), fitting(source), visible_only=True)


def history(workshop: Workshop, task_id: str) -> tuple[Submission, ...]:
    """Everything that was sent in for a task, newest first."""
    task = task_of(workshop, task_id)
    return tuple(submission_of(row) for row in practice.submissions_of(workshop.store, task.id))


def submission(workshop: Workshop, submission_id: str) -> Submission:
    """Raises PracticeError where there is none."""
    row = practice.submission(workshop.store, submission_id)
    if row is None:
        raise PracticeError("There is no submission {id}. It may have been deleted.", id=submission_id[:60])
    return submission_of(row)


def submission_of(row: StoredSubmission) -> Submission:
    judgement = None if row.judgement is None else judgement_from_json(row.judgement)
    return Submission(
        row.id, row.task_id, row.task_version, row.source, row.at, row.judged_at, judgement, row.interview_id,
        row.item_id, None if row.unverified is None else judgement_from_json(row.unverified),
    )  # fmt: skip


def progress(workshop: Workshop) -> Mapping[str, Progress]:
    """Of every task that something was sent in for or done with."""
    return {task_id: progress_in(task_id, tally) for task_id, tally in practice.tallies(workshop.store).items()}


def progress_of(workshop: Workshop, task_id: str) -> Progress:
    """The same for one task."""
    found = practice.tallies(workshop.store, task_of(workshop, task_id).id)
    return progress_in(task_id, found[task_id]) if task_id in found else Progress(task_id)


def progress_in(task_id: str, tally: practice.Tally) -> Progress:
    return Progress(
        task_id,
        tries=tally.tries,
        solved=tally.accepted,
        gave_up=tally.events.get("gave_up", 0) > 0,
        hints=tally.events.get("hint", 0),
        last=None if tally.last is None else submission_of(tally.last),
    )


def take_hint(workshop: Workshop, task_id: str) -> int:
    """Take the next hint; how many are taken now. When all are, nothing more is taken."""
    task = task_of(workshop, task_id)
    most = max((len(text.hints) for text in task.texts.values()), default=0)
    return practice.add_event(workshop.store, event(task, "hint"), most)


def give_up(workshop: Workshop, task_id: str) -> None:
    """The person wants to see the solutions. Again changes nothing."""
    practice.add_event(workshop.store, event(task_of(workshop, task_id), "gave_up"), 1)


def reset(workshop: Workshop, task_id: str) -> None:
    """Put the editor back to the starter: the draft goes; what was sent in stays."""
    task = task_of(workshop, task_id)
    practice.add_event(workshop.store, event(task, "reset"))
    practice.drop_source(workshop.store, task.id)


def event(task: Task, kind: str) -> StoredPracticeEvent:
    at = now()
    return StoredPracticeEvent(new_id(at), task.id, at, kind, {"task_version": task.version})


def save_draft(workshop: Workshop, task_id: str, source: str) -> None:
    """Keep what is in the editor. Raises PracticeError where it is too long."""
    practice.save_source(workshop.store, StoredSource(task_of(workshop, task_id).id, fitting(source), now()))


def draft(workshop: Workshop, task_id: str) -> str | None:
    """What was in the editor, or None."""
    found = practice.source(workshop.store, task_of(workshop, task_id).id)
    return found.source if found else None


def record_keys(
    workshop: Workshop,
    task_id: str,
    changes: Sequence[Mapping[str, Any]],
    interview_id: str | None = None,
    item_id: str | None = None,
) -> None:
    """Keep changes of the editor's text, each {"at": ms since it was opened, "from", "to", "text"}, in order.

    Raises PracticeError, and keeps none of them, where one has another form.
    """
    task, at = task_of(workshop, task_id), now()
    if not changes:
        return
    if len(changes) > MOST_CHANGES or sum(len(str(change.get("text", ""))) for change in changes) > MOST_CHARACTERS:
        raise PracticeError("Too many changes of the text at once; at most {most} are kept.", most=MOST_CHANGES)
    kept = [change_of(change) for change in changes]
    practice.add_typing(workshop.store, StoredTyping(new_id(at), task.id, at, interview_id, item_id, kept))


def change_of(change: Mapping[str, Any]) -> dict[str, Any]:
    """One change of the text, checked. Raises PracticeError."""
    at, start, end, text = (change.get(name) for name in ("at", "from", "to", "text"))
    numbers = all(isinstance(one, int | float) and not isinstance(one, bool) for one in (at, start, end))
    if not (numbers and isinstance(text, str) and 0 <= at <= LONGEST and 0 <= start <= end <= MOST_CHARACTERS):  # type: ignore[operator]
        raise PracticeError("A change of the text has another form than at, from, to, text. Reload the page.")
    return {"at": int(at), "from": int(start), "to": int(end), "text": storable(text)}  # type: ignore[arg-type]
