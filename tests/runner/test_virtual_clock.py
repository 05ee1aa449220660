"""The virtual clock: asyncio as it is, but for the time it takes."""

import asyncio
import contextlib
import gc
import time
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sobes.runner.inside import virtual_clock
from sobes.runner.inside.virtual_clock import Deadlock, Leaked, Unsupported, now


def real(main: Coroutine[Any, Any, Any]) -> Any:
    """What it gives on asyncio's own loop, in a thread that has none: other tests may leave one running in ours."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, main).result()


def test_time_jumps_to_the_next_timer_and_costs_nothing() -> None:
    async def main() -> str:
        await asyncio.sleep(3600)
        return "done"

    began = time.process_time()
    assert virtual_clock.run(main()) == "done"
    assert now() == 3600
    assert time.process_time() - began < 60


def test_a_run_longer_than_a_day_is_exact() -> None:
    virtual_clock.run(asyncio.sleep(1_000_000.5))
    assert now() == 1_000_000.5


def test_sums_of_delays_are_exact() -> None:
    async def main() -> list[float]:
        seen = []
        for _ in range(10):
            await asyncio.sleep(0.1)
            seen.append(now())
        return seen

    assert virtual_clock.run(main()) == [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0]


def test_timers_of_one_instant_fire_in_the_order_they_were_set() -> None:
    async def main() -> list[int]:
        log: list[int] = []

        async def job(number: int) -> None:
            await asyncio.sleep(1)
            log.append(number)

        await asyncio.gather(*(job(number) for number in range(50)))
        return log

    assert virtual_clock.run(main()) == list(range(50))


def test_every_run_begins_at_zero_and_counts_its_tasks_from_one() -> None:
    async def main() -> tuple[float, str]:
        task = asyncio.create_task(asyncio.sleep(5))
        await task
        return now(), task.get_name()

    first = virtual_clock.run(main())
    assert virtual_clock.run(main()) == first


def test_a_blocking_sleep_holds_everything_up() -> None:
    async def main() -> list[tuple[float, str]]:
        log = []

        async def polite() -> None:
            await asyncio.sleep(1)
            log.append((now(), "polite"))

        async def rude() -> None:
            time.sleep(5)
            log.append((now(), "rude"))

        await asyncio.gather(polite(), rude())
        return log

    assert virtual_clock.run(main()) == [(5.0, "rude"), (5.0, "polite")]


def test_all_clocks_of_time_follow_the_virtual_one_only_during_a_run() -> None:
    async def main() -> tuple[float, float, float]:
        mono, perf, wall = time.monotonic(), time.perf_counter(), time.time()
        await asyncio.sleep(100)
        return time.monotonic() - mono, time.perf_counter() - perf, round(time.time() - wall, 3)

    real = time.monotonic
    assert virtual_clock.run(main()) == (100, 100, 100)
    assert time.monotonic is real


def test_a_timeout_ends_what_is_too_slow() -> None:
    async def main() -> tuple[str, float]:
        try:
            async with asyncio.timeout(2):
                await asyncio.sleep(10)
        except TimeoutError:
            return "too slow", now()
        return "in time", now()

    assert virtual_clock.run(main()) == ("too slow", 2.0)


def test_wait_for_cancels_and_lets_clean_up() -> None:
    log: list[tuple[float, str]] = []

    async def slow() -> None:
        try:
            await asyncio.sleep(10)
        finally:
            await asyncio.sleep(1)
            log.append((now(), "cleaned"))

    async def main() -> None:
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(slow(), 3)
        log.append((now(), "gave up"))

    virtual_clock.run(main())
    assert log == [(4.0, "cleaned"), (4.0, "gave up")]


def test_a_task_group_cancels_the_others_at_the_first_error() -> None:
    log: list[tuple[float, str]] = []

    async def worker(name: str, seconds: float) -> None:
        try:
            await asyncio.sleep(seconds)
        except asyncio.CancelledError:
            log.append((now(), f"{name} cancelled"))
            raise

    async def failing() -> None:
        await asyncio.sleep(2)
        raise ValueError("bad")

    async def main() -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(worker("fast", 1))
            group.create_task(worker("slow", 5))
            group.create_task(failing())

    with pytest.raises(ExceptionGroup) as caught:
        virtual_clock.run(main())
    assert [str(error) for error in caught.value.exceptions] == ["bad"]
    assert log == [(2.0, "slow cancelled")]


def test_a_shield_keeps_the_inner_task_alive() -> None:
    async def main() -> tuple[str, float]:
        inner = asyncio.create_task(asyncio.sleep(5, "kept"))
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(asyncio.shield(inner), 1)
        return await inner, now()

    assert virtual_clock.run(main()) == ("kept", 5.0)


def test_a_semaphore_lets_in_as_many_as_it_says() -> None:
    async def main() -> list[tuple[int, float]]:
        door = asyncio.Semaphore(2)
        log = []

        async def job(number: int) -> None:
            async with door:
                await asyncio.sleep(1)
                log.append((number, now()))

        await asyncio.gather(*(job(number) for number in range(5)))
        return log

    assert virtual_clock.run(main()) == [(0, 1.0), (1, 1.0), (2, 2.0), (3, 2.0), (4, 3.0)]


def test_a_bounded_queue_holds_the_producer_back() -> None:
    async def main() -> list[tuple[str, int, float]]:
        queue: asyncio.Queue[int] = asyncio.Queue(maxsize=1)
        log = []

        async def produce() -> None:
            for number in range(3):
                await queue.put(number)
                log.append(("put", number, now()))

        async def consume() -> None:
            for _ in range(3):
                await asyncio.sleep(2)
                log.append(("got", await queue.get(), now()))

        await asyncio.gather(produce(), consume())
        return log

    assert virtual_clock.run(main()) == [
        ("put", 0, 0.0),
        ("got", 0, 2.0),
        ("put", 1, 2.0),
        ("got", 1, 4.0),
        ("put", 2, 4.0),
        ("got", 2, 6.0),
    ]


def test_a_deadlock_names_the_tasks_and_where_they_wait() -> None:
    async def transfer(first: asyncio.Lock, second: asyncio.Lock) -> None:
        async with first:
            await asyncio.sleep(1)
            async with second:
                pass

    async def main() -> None:
        a, b = asyncio.Lock(), asyncio.Lock()
        one = asyncio.create_task(transfer(a, b), name="one")
        two = asyncio.create_task(transfer(b, a), name="two")
        await asyncio.gather(one, two)

    with pytest.raises(Deadlock) as caught:
        virtual_clock.run(main())
    line = transfer.__code__.co_firstlineno + 3
    where = f"{transfer.__qualname__} (test_virtual_clock.py, line {line})"
    assert f"one waits in {where}; two waits in {where}" in str(caught.value)
    assert "main waits in" in str(caught.value)


def test_tasks_of_a_deadlock_may_clean_up() -> None:
    log = []

    async def main() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(1)
            log.append("cleaned")

    with pytest.raises(Deadlock):
        virtual_clock.run(main())
    assert log == ["cleaned"]


def test_a_pending_task_is_a_leak() -> None:
    async def main() -> None:
        forgotten.append(asyncio.create_task(asyncio.sleep(10), name="forgotten"))
        await asyncio.sleep(0)

    forgotten: list[asyncio.Task[None]] = []
    with pytest.raises(Leaked, match="forgotten waits in"):
        virtual_clock.run(main())
    assert virtual_clock.report()["pending"] == ["forgotten"]
    assert forgotten[0].cancelled()


def test_a_leak_may_be_allowed() -> None:
    async def main() -> str:
        kept.append(asyncio.create_task(asyncio.sleep(10)))
        await asyncio.sleep(1)
        return "done"

    kept: list[asyncio.Task[None]] = []
    assert virtual_clock.run(main(), leaks="allow") == "done"
    assert virtual_clock.report() == {"pending": ["Task-2"], "unseen": [], "destroyed": [], "time": 1.0}


def test_the_error_of_main_goes_before_a_leak() -> None:
    async def main() -> None:
        kept.append(asyncio.create_task(asyncio.sleep(10)))
        await asyncio.sleep(1)
        raise ValueError("main")

    kept: list[asyncio.Task[None]] = []
    with pytest.raises(ValueError, match="main"):
        virtual_clock.run(main())
    assert virtual_clock.report()["pending"] == ["Task-2"]


def test_exceptions_nobody_looked_at_are_reported() -> None:
    async def failing(text: str) -> None:
        raise ValueError(text)

    async def main() -> None:
        kept = asyncio.create_task(failing("kept"))
        asyncio.create_task(failing("dropped"))  # noqa: RUF006
        seen = asyncio.create_task(failing("seen"))
        await asyncio.sleep(1)
        assert kept.done()
        seen.exception()

    virtual_clock.run(main())
    assert sorted(virtual_clock.report()["unseen"]) == ["ValueError: dropped", "ValueError: kept"]


def test_a_task_that_nothing_refers_to_is_reported_as_destroyed() -> None:
    async def waiting() -> None:
        await asyncio.get_running_loop().create_future()

    async def main() -> None:
        asyncio.create_task(waiting(), name="lost")  # noqa: RUF006
        await asyncio.sleep(1)
        gc.collect()

    virtual_clock.run(main())
    assert virtual_clock.report()["destroyed"] == ["lost"]


def test_a_task_that_swallows_cancellation_does_not_hold_the_run() -> None:
    async def stubborn() -> None:
        while True:
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.sleep(1)

    async def main() -> None:
        kept.append(asyncio.create_task(stubborn(), name="stubborn"))
        await asyncio.sleep(0)

    kept: list[asyncio.Task[None]] = []
    virtual_clock.run(main(), leaks="allow")
    assert virtual_clock.report()["pending"] == ["stubborn"]


def test_asynchronous_generators_are_closed_after_a_run() -> None:
    log = []

    async def numbers() -> Any:
        try:
            for number in range(10):
                yield number
        finally:
            await asyncio.sleep(1)
            log.append("closed")

    async def main() -> int:
        source = numbers()
        kept.append(source)
        return await anext(source)  # type: ignore[no-any-return]

    kept: list[Any] = []
    assert virtual_clock.run(main()) == 0
    assert log == ["closed"]


@pytest.mark.parametrize(
    "needs",
    [
        lambda: asyncio.to_thread(print),
        lambda: asyncio.get_running_loop().getaddrinfo("localhost", 80),
        lambda: asyncio.open_connection("localhost", 80),
        lambda: asyncio.create_subprocess_exec("true"),
        lambda: asyncio.start_server(lambda reader, writer: None, "localhost", 0),
    ],
)
def test_what_needs_the_operating_system_is_refused(needs: Any) -> None:
    async def main() -> None:
        await needs()

    with pytest.raises(Unsupported, match="not on the virtual clock"):
        virtual_clock.run(main())


def test_only_a_coroutine_can_be_run() -> None:
    with pytest.raises(TypeError, match="takes a coroutine, not int"):
        virtual_clock.run(1)  # type: ignore[arg-type]


def test_a_run_inside_a_running_loop_leaves_it_as_it_was() -> None:
    async def inner() -> float:
        await asyncio.sleep(60)
        return now()

    async def outer() -> tuple[float, bool, bool]:
        loop, task = asyncio.get_running_loop(), asyncio.current_task()
        seconds = virtual_clock.run(inner())
        await asyncio.sleep(0)
        return seconds, asyncio.get_running_loop() is loop, asyncio.current_task() is task

    assert real(outer()) == (60.0, True, True)


# Programs without time go exactly as on the real loop; each step is one of those below, on shared things.
STEPS = st.sampled_from(["yield", "put", "get", "lock", "set", "wait", "semaphore", "spawn", "cancel", "fail"])
PROGRAMS = st.lists(st.lists(STEPS, max_size=6), min_size=1, max_size=5)


async def play(programs: list[list[str]], log: list[str]) -> None:
    queue: asyncio.Queue[str] = asyncio.Queue()
    lock, door, event = asyncio.Lock(), asyncio.Semaphore(2), asyncio.Event()
    started: list[asyncio.Task[None]] = []

    async def child(name: str) -> None:
        log.append(f"{name} began")
        await asyncio.sleep(0)
        log.append(f"{name} ended")

    async def player(name: str, steps: list[str]) -> None:
        for number, step in enumerate(steps):
            log.append(f"{name} {step}")
            if step == "yield":
                await asyncio.sleep(0)
            elif step == "put":
                await queue.put(f"{name}.{number}")
            elif step == "get":
                queue.put_nowait("spare")
                log.append(f"{name} got {await queue.get()}")
            elif step == "lock":
                async with lock:
                    await asyncio.sleep(0)
                    log.append(f"{name} holds")
            elif step == "semaphore":
                async with door:
                    await asyncio.sleep(0)
                    log.append(f"{name} is in")
            elif step == "set":
                event.set()
            elif step == "wait":
                asyncio.get_running_loop().call_soon(event.set)
                await event.wait()
            elif step == "spawn":
                started.append(asyncio.create_task(child(f"{name}.{number}")))
            elif step == "cancel" and started:
                started[0].cancel()
            elif step == "fail":
                raise ValueError(name)

    results = await asyncio.gather(
        *(player(str(number), steps) for number, steps in enumerate(programs)), return_exceptions=True
    )
    ends = await asyncio.gather(*started, return_exceptions=True)
    log.extend(type(result).__name__ for result in [*results, *ends])


@given(PROGRAMS)
def test_programs_without_time_go_as_on_the_real_loop(programs: list[list[str]]) -> None:
    def order(run: Any) -> list[str]:
        log: list[str] = []
        main: Coroutine[Any, Any, None] = play(programs, log)
        run(main)
        return log

    assert order(virtual_clock.run) == order(real)


@given(st.lists(st.integers(0, 6), min_size=1, max_size=8))
def test_timers_fire_in_the_order_of_the_real_loop(delays: list[int]) -> None:
    def order(run: Any, unit: float) -> list[int]:
        log: list[int] = []

        async def job(number: int, delay: int) -> None:
            await asyncio.sleep(delay * unit)
            log.append(number)

        async def main() -> None:
            await asyncio.gather(*(job(number, delay) for number, delay in enumerate(delays)))

        run(main())
        return log

    assert order(virtual_clock.run, 1) == order(real, 0.0005)


@given(st.lists(st.lists(st.integers(1, 50), min_size=1, max_size=6), min_size=1, max_size=6))
def test_chains_of_sleeps_wake_at_their_exact_sums(chains: list[list[int]]) -> None:
    async def main() -> list[tuple[float, int, int]]:
        log = []

        async def job(number: int) -> None:
            for step, tenths in enumerate(chains[number]):
                await asyncio.sleep(tenths / 10)
                log.append((now(), number, step))

        await asyncio.gather(*(job(number) for number in range(len(chains))))
        return log

    log = virtual_clock.run(main())
    expected = [
        (sum(chain[: step + 1]) / 10, number, step) for number, chain in enumerate(chains) for step in range(len(chain))
    ]
    assert sorted(log) == sorted(expected)
    assert [moment for moment, _, _ in log] == sorted(moment for moment, _, _ in log)
