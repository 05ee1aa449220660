"""The queue of the judge: what was sent in and waits is judged, oldest first, by a few threads.

The queue itself is the database: submissions without a verdict. So a crash loses nothing; the next queue finds what
it left. `sobes.store.claims` keeps two judges, of one program or of several, from the same submission. What was run in
a browser where there was no sandbox is judged by the first queue that has one.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sobes.errors import SobesError, StoreError
from sobes.practice.judgement_json import judgement_from_json, judgement_to_json
from sobes.practice.task import CheckResult, Judgement
from sobes.saying import Saying
from sobes.store import claims, practice
from sobes.store.values import StoredSubmission

if TYPE_CHECKING:
    from sobes.practising import Workshop

TRIES = 3  # then a submission on which the judge fails, or dies, is left with the verdict IE
LOOK = 2.0  # seconds between looks for what other programs left
BROKE_OFF = Saying("The judge broke off on this submission three times.")
PATIENCE = 5.0  # seconds that closing waits for the judging under way


class JudgeQueue:
    """Threads that judge. `start` it, `nudge` it after something was sent in, `close` it."""

    def __init__(self, workshop: Workshop, workers: int | None = None) -> None:
        """`workers`: how many are judged at a time, as many as there are processor cores unless said."""
        self.workshop = workshop
        self.workers = max(1, workers or os.cpu_count() or 1)
        self.threads: list[threading.Thread] = []
        self.holder: claims.Holder | None = None
        self.claiming = threading.Lock()
        self.news = threading.Condition()
        self.number = 0  # of news so far: nudges, checks, verdicts
        self.closing = False
        self.again: set[str] = set()  # the judge failed on them in an earlier run
        self.seen: dict[str, list[CheckResult]] = {}  # of what is being judged

    def start(self) -> None:
        """Begin with what waits, and once more with what the judge failed on. Raises StoreError."""
        self.holder = claims.hold(self.workshop.store)
        self.again = set(claims.failed(self.workshop.store, TRIES))
        for number in range(self.workers):
            thread = threading.Thread(target=self._work, args=(self.holder,), name=f"judge-{number}", daemon=True)
            self.threads.append(thread)
            thread.start()

    def nudge(self) -> None:
        """Something was sent in: look now."""
        with self.news:
            self.number += 1
            self.news.notify_all()

    def checks(self, submission_id: str) -> tuple[CheckResult, ...]:
        """The checks that have ended so far; all of them when it is judged."""
        with self.news:
            if submission_id in self.seen:
                return tuple(self.seen[submission_id])
        row = practice.submission(self.workshop.store, submission_id)
        return judgement_from_json(row.judgement).checks if row and row.judgement else ()

    def wait(self, known: int, seconds: float) -> int:
        """Wait until there is more news than `known`, at most so long; the number of news now."""
        with self.news:
            self.news.wait_for(lambda: self.number > known or self.closing, seconds)
            return self.number

    def close(self, patience: float = PATIENCE) -> None:
        """Take nothing more and wait for what is being judged. What is not ready in time is given back: its verdict
        no longer counts, and the next start judges it."""
        with self.news:
            self.closing = True
            self.news.notify_all()
        until = time.monotonic() + patience
        for thread in self.threads:
            thread.join(max(until - time.monotonic(), 0))
        if self.holder is None:
            return
        with self.news:
            unready = tuple(self.seen)
        for submission_id in unready:
            with suppress(StoreError):  # then it is free when this program has ended, and the try has counted
                claims.give_back(self.workshop.store, self.holder, submission_id)
        self.holder.close()
        self.holder = None

    def _work(self, holder: claims.Holder) -> None:
        while not self.closing:
            known = self.number
            found = self._claim(holder)
            if found is None:
                self.wait(known, LOOK)
            else:
                self._judge(holder, found)

    def _claim(self, holder: claims.Holder) -> StoredSubmission | None:
        """The next to judge. One thread at a time: what was tried again must be off the list before another looks."""
        with self.claiming:
            try:
                store, tasks = self.workshop.store, self.workshop.tasks
                unverified = claims.unverified_wait(store, tasks) and self.workshop.judge.able()
                found = claims.claim(store, holder, tasks, self.again, unverified)
            except StoreError:  # somebody writes for long, or the disk is full: what waits is not lost
                return None
            if found is not None:
                self.again.discard(found.id)
            return found

    def _judge(self, holder: claims.Holder, found: StoredSubmission) -> None:
        with self.news:
            self.seen[found.id] = []
        judgement = self._judgement(found)
        if self.closing and judgement.verdict == claims.FAILED:  # it was the closing that broke it off
            self._keep(lambda: claims.give_back(self.workshop.store, holder, found.id))
        else:
            self._keep(lambda: self._write(holder, found, judgement))
        with self.news:
            del self.seen[found.id]
        self.nudge()

    def _judgement(self, found: StoredSubmission) -> Judgement:
        """What the judge says. What it raises may be of the moment, so it is asked once more, as it does by itself
        where it sees that it failed; raised again, it becomes the verdict IE with the reason."""
        if found.tries > TRIES:
            return Judgement("IE", (), BROKE_OFF)
        try:
            return self._asked(found)
        except Exception as error:  # a queue that dies of one submission would leave all the others waiting
            if self.closing:
                return failure(error)
        with self.news:
            self.seen[found.id].clear()
        try:
            return self._asked(found)
        except Exception as error:
            return failure(error)

    def _asked(self, found: StoredSubmission) -> Judgement:
        task = self.workshop.tasks[found.task_id]
        return self.workshop.judge.judge(task, found.source, progress=lambda check: self._progress(found.id, check))

    def _progress(self, submission_id: str, check: CheckResult) -> None:
        with self.news:
            if submission_id in self.seen:
                self.seen[submission_id].append(check)
        self.nudge()

    def _write(self, holder: claims.Holder, found: StoredSubmission, judgement: Judgement) -> None:
        written = judgement_to_json(judgement, keep=True)
        claims.write_verdict(self.workshop.store, holder, found.id, datetime.now(UTC), written)

    def _keep(self, act: Callable[[], object]) -> None:
        """Do it, again and again while the database refuses: the claim stays ours. Closing ends the waiting."""
        while True:
            try:
                act()
                return
            except StoreError:
                with self.news:
                    if self.news.wait_for(lambda: self.closing, LOOK):
                        return


def failure(error: Exception) -> Judgement:
    return Judgement("IE", (), error.saying if isinstance(error, SobesError) else f"{type(error).__name__}: {error}")
