"""A tester and, one after the other, the candidates that it asks: what the judge sees of a run.

The tester's room has the tests; each candidate's room has the solution. Between them there is one socket a part. The
judge reads the tester's report and the clocks of both, and ends what has come to a standstill.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import socket
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any

from sobes.errors import RunnerError
from sobes.practice.tools import Tools
from sobes.runner.layers import AnyRooms
from sobes.runner.program import Job, Limits, Result
from sobes.runner.rooms import Running

LOOK = 0.25  # seconds between two looks at the clocks
STILL = 0.002  # seconds of the processor in which nothing can be said to have been done
PATIENCE, SLOW_START = 2.5, 10.0  # seconds without any work after which all is at a standstill
LONGEST_LINE = 1_000_000
TESTER_MEMORY = 1024  # MB: a frame of the wire can become large

Event = Mapping[str, Any]


class Watched:
    """A room whose limits are enforced by a thread that waits for its end."""

    def __init__(self, rooms: AnyRooms, job: Job, limits: Limits, fds: Sequence[int]) -> None:
        self.running: Running = rooms.start(job, limits, fds)
        self._result: Result | None = None
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._wait, daemon=True)
        self._thread.start()

    def _wait(self) -> None:
        try:
            self._result = self.running.wait()
        except BaseException as error:
            self._error = error

    def cpu(self) -> float:
        return self.running.cpu()

    def ended(self, patience: float) -> Result:
        """How it ended; it is killed if it has not within `patience` seconds. Raises RunnerError."""
        self._thread.join(patience)
        self.running.kill()
        self._thread.join()
        if self._error is not None:
            raise self._error
        assert self._result is not None
        return self._result


@dataclass(frozen=True, slots=True)
class Part:
    """A test file (kind "tests") or the measurement of scale.py (kind "scale"), with the limits of its candidate.

    `solution`: the files of the candidate's room, where they are not those that are judged.
    """

    kind: str
    file: str
    visible: bool
    limits: Limits
    solution: Mapping[str, str] | None = None


@dataclass(slots=True)
class Seen:
    """What came of a part. `whole`: the tester came to its end. `still`: everything waited, and nothing came.

    `tester`: how the tester ended, where it did before its end.
    """

    events: list[Event] = field(default_factory=list)
    result: Result | None = None
    tester: Result | None = None
    whole: bool = False
    still: bool = False

    def first(self, kind: str) -> Event | None:
        return next((one for one in self.events if one["event"] == kind), None)


class Session:
    """Use as a context manager; then `part(0)`, `part(1)`, … as long as there is a reason to go on."""

    def __init__(
        self,
        tools: Tools,
        tests: Mapping[str, str],
        solution: Mapping[str, str],
        parts: Sequence[Part],
        data: Mapping[str, Any],
    ) -> None:
        self.tools, self.solution, self.parts = tools, solution, tuple(parts)
        self.stack = contextlib.ExitStack()
        self.buffer = b""
        self.candidate: Watched | None = None
        try:
            self._start(tests, data)
        except BaseException:
            self.stack.close()
            raise

    def _start(self, tests: Mapping[str, str], data: Mapping[str, Any]) -> None:
        self.report, report_end = os.pipe()
        self.stack.callback(os.close, self.report)
        words_end, self.words = os.pipe()
        self.stack.callback(os.close, self.words)
        pairs = [socket.socketpair() for _ in self.parts]
        self.wires = [self.stack.enter_context(pair[0]) for pair in pairs]
        parts = [{"kind": one.kind, "file": one.file, "visible": one.visible} for one in self.parts]
        files = {**tests, "pytest.ini": "[pytest]\n"}
        wall = sum(one.limits.wall for one in self.parts) + 10
        limits = Limits(wall=wall, memory=TESTER_MEMORY, processes=64, output=4_000_000)
        try:
            job = Job("tester", files, {**data, "parts": parts}, {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"})
            fds = [report_end, words_end, *(pair[1].fileno() for pair in pairs)]
            self.tester = Watched(self.tools.testers, job, limits, fds)
        finally:
            os.close(report_end)
            os.close(words_end)
            for pair in pairs:
                pair[1].close()

    def __enter__(self) -> Session:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self.candidate is not None:
            self.candidate.running.kill()
        self.tester.running.kill()
        with contextlib.suppress(RunnerError):
            self.tester.ended(0)
        self.stack.close()

    def begin(self, number: int) -> Watched:
        """Start the candidate of a part and let the tester go on to it. Raises RunnerError."""
        part = self.parts[number]
        solution = self.solution if part.solution is None else part.solution
        with self.wires[number] as wire:
            self.candidate = Watched(self.tools.rooms, Job("candidate", solution), part.limits, [wire.fileno()])
        if number:
            self.say("go")
        return self.candidate

    def say(self, word: str) -> None:
        with contextlib.suppress(OSError):  # a tester that is gone is seen by its report
            os.write(self.words, word.encode() + b"\n")

    def part(self, number: int) -> Seen:
        """Run a part to its end. Raises RunnerError."""
        seen = Seen()
        candidate = self.begin(number)
        for event in self.events(candidate, self.parts[number].limits, seen):
            seen.events.append(event)
        return self.finish(candidate, seen)

    def finish(self, candidate: Watched, seen: Seen) -> Seen:
        seen.result = candidate.ended(0.5 if seen.whole else 0)
        self.candidate = None
        if not seen.whole:
            seen.tester = self.tester.ended(0.5)
        return seen

    def events(self, candidate: Watched, limits: Limits, seen: Seen) -> Iterator[Event]:
        """What the tester tells of this part, until its end or a standstill."""
        clocks, since = (0.0, 0.0), time.monotonic()
        patience = SLOW_START  # until the first word: both rooms may be waiting for a processor
        poll = select.poll()
        poll.register(self.report, select.POLLIN)
        while True:
            while b"\n" in self.buffer:
                line, _, self.buffer = self.buffer.partition(b"\n")
                event: Event = json.loads(line)
                if event["event"] == "end":
                    seen.whole = True
                    seen.events.append(event)
                    return
                yield event
                patience, since = max(PATIENCE, limits.cpu or 0.0), time.monotonic()
            if poll.poll(LOOK * 1000):
                chunk = os.read(self.report, 65536)
                if not chunk or len(self.buffer) > LONGEST_LINE:
                    return
                self.buffer += chunk
                continue
            now = (candidate.cpu(), self.tester.cpu())
            if abs(now[0] - clocks[0]) + abs(now[1] - clocks[1]) > STILL:
                clocks, since = now, time.monotonic()
            elif time.monotonic() - since > patience:
                seen.still = True
                candidate.running.kill()
                since = time.monotonic() + patience  # the tester sees the end of its wire and goes on
