"""asyncio on a clock that stands still while code runs and jumps to the next timer when nothing is ready.

A run takes no real time and always goes the same way: timers of one instant fire in the order in which they were set.
`time.sleep`, `time.monotonic`, `time.perf_counter` and `time.time` follow the clock during a run, so a blocking sleep
holds everything up, as it would, and a program may look at whichever clock it likes.

There are no threads, sockets or processes on this clock: what needs them raises `Unsupported`.
Only the standard library is used and nothing of the operating system, so that it works in a browser too.
"""

from __future__ import annotations

import asyncio
import contextlib
import heapq
import time
import weakref
from asyncio import events, tasks
from collections.abc import Callable, Coroutine, Iterator
from typing import Any, Literal, NoReturn, TypeVar

T = TypeVar("T")
CLEANUP_TURNS = 10_000  # of the loop, for tasks that are cancelled after a run


class Deadlock(RuntimeError):
    """Everything waits and no timer is left."""


class Leaked(RuntimeError):
    """Tasks were still pending after the main coroutine had ended."""


class Unsupported(RuntimeError):
    """Something that cannot be on a virtual clock: a thread, a socket, a process, a signal."""


class _Timer(events.TimerHandle):
    """A timer that is fair: of two with one instant the older goes first (a heap alone promises nothing)."""

    __slots__ = ("order",)
    order: int
    _when: float

    def __lt__(self, other: object) -> bool:
        if isinstance(other, _Timer):
            return (self._when, self.order) < (other._when, other.order)
        return NotImplemented


class _Waiting:
    """What BaseEventLoop calls when nothing is ready. Instead of waiting for sockets it moves the clock."""

    def __init__(self, loop: _Loop) -> None:
        self._loop = loop
        self.turns_left: int | None = None

    def select(self, timeout: float | None) -> list[Any]:
        if self.turns_left is not None:
            self.turns_left -= 1
            if self.turns_left < 0:
                raise Deadlock("cleaning up does not end")
        if timeout is None:
            raise Deadlock(_who_waits(self._loop.pending()))
        if timeout > 0:
            self._loop.clock = self._loop._scheduled[0]._when
        return []

    def close(self) -> None:
        """Nothing is held."""


class _Loop(asyncio.BaseEventLoop):
    _scheduled: list[_Timer]

    def __init__(self) -> None:
        super().__init__()
        self._selector = _Waiting(self)
        self.clock = 0.0
        self._timers = 0
        self._tasks = 0
        self._seen: weakref.WeakSet[asyncio.Task[Any]] = weakref.WeakSet()
        self.unseen: list[str] = []
        self.destroyed: list[str] = []
        self.set_exception_handler(_remember)

    def time(self) -> float:
        return self.clock

    def call_at(self, when: float, callback: Callable[..., object], *args: Any, context: Any = None) -> _Timer:  # type: ignore[override]
        # Rounded to nanoseconds: 0.1 + 0.2 is the same instant as 0.3.
        timer = _Timer(round(when, 9), callback, args, self, context)
        timer.order = self._timers = self._timers + 1
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True  # type: ignore[attr-defined]
        return timer

    def call_later(self, delay: float, callback: Callable[..., object], *args: Any, context: Any = None) -> _Timer:  # type: ignore[override]
        return self.call_at(self.clock + delay, callback, *args, context=context)

    def create_task(self, coro: Any, *, name: str | None = None, **others: Any) -> asyncio.Task[Any]:  # type: ignore[override]
        # asyncio numbers tasks through the life of the process; here every run counts from 1.
        self._tasks += 1
        task = super().create_task(coro, name=name or f"Task-{self._tasks}", **others)
        self._seen.add(task)
        return task

    def pending(self) -> list[asyncio.Task[Any]]:
        return sorted((task for task in self._seen if not task.done()), key=_number)

    def unseen_now(self) -> list[str]:
        """Exceptions that nobody looked at, of tasks that are gone and of those that are still here."""
        for task in sorted(self._seen, key=_number):
            if task.done() and getattr(task, "_log_traceback", False):
                self.unseen.append(_said(task.exception()))
        return self.unseen

    def _process_events(self, event_list: list[Any]) -> None:
        """There are none."""

    def _write_to_self(self) -> None:
        """Nothing sleeps, so nothing is woken."""


def _unsupported(name: str) -> Callable[..., NoReturn]:
    def method(self: _Loop, *args: object, **named: object) -> NoReturn:
        raise Unsupported(f"{name} needs a thread, a socket, a process or a signal: they are not on the virtual clock")

    return method


NOT_HERE = """
    run_in_executor getaddrinfo getnameinfo create_connection create_server create_datagram_endpoint
    create_unix_connection create_unix_server connect_accepted_socket start_tls sendfile sock_sendfile
    sock_recv sock_recv_into sock_recvfrom sock_sendall sock_sendto sock_connect sock_accept
    connect_read_pipe connect_write_pipe subprocess_exec subprocess_shell
    add_reader remove_reader add_writer remove_writer add_signal_handler remove_signal_handler
"""
for _name in NOT_HERE.split():
    setattr(_Loop, _name, _unsupported(_name))

_last: _Loop | None = None
_last_report: dict[str, Any] = {}


def run(coro: Coroutine[Any, Any, T], leaks: Literal["forbid", "allow"] = "forbid") -> T:
    """Run `coro` on a fresh clock and return what it returned.

    As in `asyncio.run`, tasks that are still pending afterwards are cancelled and may clean up.

    Raises what `coro` raised; Deadlock; Leaked unless `leaks` is "allow".
    """
    global _last, _last_report
    if not asyncio.iscoroutine(coro):
        raise TypeError(f"run() takes a coroutine, not {type(coro).__name__}")
    loop = _last = _Loop()
    _last_report = {}
    with _no_other_loop(), _clocks_of(loop):
        try:
            result: T = loop.run_until_complete(loop.create_task(coro, name="main"))
            left = loop.pending()
            if left and leaks == "forbid":
                raise Leaked(f"still pending after the main coroutine ended: {_who_waits(left)}")
            return result
        finally:
            _last_report = {
                "pending": [task.get_name() for task in loop.pending()],
                "unseen": list(loop.unseen_now()),
                "destroyed": list(loop.destroyed),
                "time": loop.clock,
            }
            _clean_up(loop)
            loop.close()


def now() -> float:
    """Seconds since the run began; after a run: when it ended."""
    if _last is None:
        raise RuntimeError("nothing has run on the virtual clock yet")
    return _last.clock


def report() -> dict[str, Any]:
    """Of the last run, when its main coroutine ended.

    "pending": names of the tasks that were still pending; "unseen": exceptions that nobody looked at, as
    "ValueError: text"; "destroyed": names of the tasks that were lost while they waited, as nothing referred to them;
    "time": seconds.
    """
    return {key: list(value) if isinstance(value, list) else value for key, value in _last_report.items()}


@contextlib.contextmanager
def _no_other_loop() -> Iterator[None]:
    """Set aside the loop that runs us, if any (a browser always has one)."""
    outer = events._get_running_loop()
    task = None if outer is None else tasks.current_task(outer)
    if outer is not None and task is not None:
        tasks._leave_task(outer, task)
    events._set_running_loop(None)
    try:
        yield
    finally:
        events._set_running_loop(outer)
        if outer is not None and task is not None:
            tasks._enter_task(outer, task)


@contextlib.contextmanager
def _clocks_of(loop: _Loop) -> Iterator[None]:
    """Put the functions of `time` on the virtual clock."""
    began = time.time()

    def sleep(seconds: float) -> None:
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        loop.clock = round(loop.clock + seconds, 9)

    ours: dict[str, Callable[..., Any]] = {
        "sleep": sleep,
        "monotonic": loop.time,
        "perf_counter": loop.time,
        "time": lambda: began + loop.clock,
    }
    theirs = {name: getattr(time, name) for name in ours}
    for name, function in ours.items():
        setattr(time, name, function)
    try:
        yield
    finally:
        for name, function in theirs.items():
            setattr(time, name, function)


def _clean_up(loop: _Loop) -> None:
    """Cancel what is left and close asynchronous generators; what resists is dropped in silence."""
    loop._selector.turns_left = CLEANUP_TURNS
    left = loop.pending()
    for task in left:
        task.cancel()
    with contextlib.suppress(Deadlock):
        if left:
            loop.run_until_complete(asyncio.wait(left))
        loop.run_until_complete(loop.shutdown_asyncgens())
    for task in loop._seen:
        task._log_destroy_pending = False  # type: ignore[attr-defined]
        if task.done() and getattr(task, "_log_traceback", False):
            task._log_traceback = False


def _remember(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    assert isinstance(loop, _Loop)
    lost = context.get("task")
    if context.get("exception") is not None:
        loop.unseen.append(_said(context["exception"]))
    elif lost is not None and not lost.done():
        loop.destroyed.append(lost.get_name())


def _said(error: BaseException | None) -> str:
    return f"{type(error).__name__}: {error}"


def _number(task: asyncio.Task[Any]) -> tuple[int, str]:
    name = task.get_name()
    digits = name.removeprefix("Task-")
    return (int(digits) if digits.isdecimal() else 0, name)


def _who_waits(waiting: list[asyncio.Task[Any]]) -> str:
    if not waiting:
        return "nothing is ready and no timer is left"
    return "; ".join(f"{task.get_name()} waits in {_where(task)}" for task in waiting)


def _where(task: asyncio.Task[Any]) -> str:
    """The innermost place of a waiting task that is not in asyncio itself: "transfer (solution.py, line 12)"."""
    place = "?"
    step: Any = task.get_coro()
    while step is not None:
        frame = getattr(step, "cr_frame", None) or getattr(step, "gi_frame", None) or getattr(step, "ag_frame", None)
        if frame is not None:
            file = frame.f_code.co_filename.replace("\\", "/")
            if "/asyncio/" not in file or place == "?":
                place = f"{frame.f_code.co_qualname} ({file.rpartition('/')[2]}, line {frame.f_lineno})"
        step = getattr(step, "cr_await", None) or getattr(step, "gi_yieldfrom", None) or getattr(step, "ag_await", None)
    return place
