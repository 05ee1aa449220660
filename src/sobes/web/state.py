"""What the running web application holds: the bank, and what is made on first use."""

from __future__ import annotations

import os
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property, partial

from fastapi import HTTPException, Request

from sobes.bank.item import Bank
from sobes.bank.parse import read_bank
from sobes.bank.runtimes import Postgres, Runtimes, this_python
from sobes.bank.search import Index, build_index
from sobes.conduct import Assess, Desk
from sobes.conduct import judge as grade
from sobes.errors import RunnerError
from sobes.fitted import judge_of
from sobes.grading.rubric import Rubric, RubricPoint
from sobes.grading.second.judge import second_opinion
from sobes.grading.second.settings import JudgeSettings, SecondJudgeError, judge_settings
from sobes.notes.own_items import OwnItem, read_own_items
from sobes.places import Places
from sobes.practice.judge import Judge
from sobes.practice.read import read_tasks
from sobes.practice.task import Task
from sobes.practising import JudgeQueue, Workshop
from sobes.speech import Recognise, SpeechError, available, transcribe
from sobes.store import Store

PATIENCE = 5.0  # seconds that closing waits for a judging under way
FIRST_PAGE = 1.5  # seconds that are left to the first page before rooms are made


@dataclass
class AppState:
    """One per process. The bank is read at start-up and never changes while the program runs."""

    places: Places
    bank: Bank
    runtimes: Runtimes
    store: Store
    workshop: Workshop
    queue: JudgeQueue
    judge: Judge
    assess: Assess = grade
    second: JudgeSettings | None = None  # the second judge, where the person has set one up
    speech: Recognise | SpeechError = transcribe  # or why answers cannot be spoken
    _own: tuple[object, tuple[OwnItem, ...]] | None = field(default=None, repr=False)
    _warming: threading.Thread | None = field(default=None, repr=False)
    _rooms: threading.Thread | None = field(default=None, repr=False)
    _closing: threading.Event = field(default_factory=threading.Event, repr=False)

    @cached_property
    def index(self) -> Index:
        return build_index(self.bank)

    @property
    def own(self) -> tuple[OwnItem, ...]:
        """The person's own questions, read again when a file of them changed: an import elsewhere counts at once."""
        files = [(path, path.stat()) for path in sorted(self.places.own.glob("*.toml"))]
        seen = tuple((path.name, stat.st_mtime_ns, stat.st_size, stat.st_ino) for path, stat in files)
        if self._own is None or self._own[0] != seen:
            self._own = (seen, read_own_items(self.places.own))
        return self._own[1]

    @property
    def desk(self) -> Desk:
        """What conducting an interview needs."""
        second = partial(second_opinion, settings=self.second) if self.second else None
        return Desk(self.store, self.bank, self.assess, self.own, second)

    def warm(self) -> None:
        """Load the grader in the background, so that the first answer is not kept waiting for it."""
        if self._warming is None:
            self._warming = threading.Thread(target=load_grader, daemon=True)
            self._warming.start()

    def start(self, warm: bool = False) -> None:
        """Begin to judge what waits. `warm`: and make rooms for what will come. Raises StoreError."""
        self.queue.start()
        if warm:
            self._rooms = threading.Thread(target=self._make_rooms, daemon=True)
            self._rooms.start()

    def _make_rooms(self) -> None:
        """In the background, so that the first verdict is not kept waiting for them. Where none can be had, the first
        verdict says so."""
        if not self._closing.wait(FIRST_PAGE):
            with suppress(RunnerError, OSError):
                self.judge.warm(self._closing)

    def close(self) -> None:
        """Stop what was started. What is not judged by then is judged at the next start."""
        self._closing.set()
        self.queue.close(PATIENCE)
        self.judge.close()
        if self._rooms is not None:
            self._rooms.join(PATIENCE)
        self.runtimes.postgres.close()
        self.store.close()

    @staticmethod
    def open(places: Places) -> AppState:
        """Read the bank and open the database. Raises SobesError with a sentence for the person."""
        bank, _ = read_bank(places.bank)
        tasks = {task.id: task for task in read_tasks(places.bank)}
        runtimes = Runtimes(this_python(), Postgres())
        judge = Judge(runtimes.python.executable, runtimes.postgres)
        workshop = Workshop(Store.open(places), tasks, judge)
        second = second_of_environment(os.environ)
        return AppState(
            places, bank, runtimes, workshop.store, workshop, JudgeQueue(workshop), judge, judge_of(places), second,
            speech=available() or transcribe,
        )  # fmt: skip


def second_of_environment(environment: Mapping[str, str]) -> JudgeSettings | None:
    """The second judge, None also where it is set up wrongly: `sobes doctor` and the system page say how."""
    try:
        return judge_settings(environment)
    except SecondJudgeError:
        return None


def load_grader() -> None:
    grade(Rubric("warm", "ru", "", (RubricPoint("p1", "готово"),)), "готово")


def state_of(request: Request) -> AppState:
    state: AppState = request.app.state.sobes
    return state


def wanted_task(workshop: Workshop, task_id: str) -> Task:
    """The task of an address, or 404."""
    found = workshop.tasks.get(task_id)
    if found is None:
        raise HTTPException(404, f"no-task:{task_id[:60]}")
    return found
