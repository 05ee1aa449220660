"""Awaits signals on the virtual clock and tells what happened."""

import asyncio

import virtual_clock
from solution import Signal


def waiters(count, fire_at, value, cancelled=()):
    """Start `count` waiters, cancel some after a second, fire; what each got, in the order of waking."""
    log = []

    async def wait(signal, number):
        try:
            value = await signal
            log.append((virtual_clock.now(), number, value))
        except asyncio.CancelledError:
            log.append((virtual_clock.now(), number, "cancelled"))
            raise

    async def main():
        signal = Signal()
        tasks = [asyncio.create_task(wait(signal, number)) for number in range(count)]
        await asyncio.sleep(1)
        for number in cancelled:
            tasks[number].cancel()
        await asyncio.sleep(fire_at - 1)
        try:
            signal.fire(value)
        except Exception as error:
            log.append(type(error).__name__)
        for end in await asyncio.gather(*tasks, return_exceptions=True):
            if isinstance(end, Exception):
                raise end

    virtual_clock.run(main())
    return log


def made_outside(value):
    signal = Signal()

    async def main():
        asyncio.get_running_loop().call_later(5, signal.fire, value)
        got = await signal
        return [got, virtual_clock.now()]

    return virtual_clock.run(main())


def late(value):
    async def main():
        signal = Signal()
        before = signal.fired
        signal.fire(value)
        await asyncio.sleep(3)
        return [before, signal.fired, await signal, await signal, virtual_clock.now()]

    return virtual_clock.run(main())


def steps_of_a_fired_signal(value):
    """How many times a coroutine that awaits a fired signal gives up control, and what it returned."""

    async def wait(signal):
        return await signal

    async def main():
        signal = Signal()
        signal.fire(value)
        coroutine = wait(signal)
        for step in range(10):
            try:
                coroutine.send(None)
            except StopIteration as end:
                return [step, end.value]
        coroutine.close()
        return [10, None]

    return virtual_clock.run(main())


def fire_twice(first, second):
    async def main():
        signal = Signal()
        signal.fire(first)
        try:
            signal.fire(second)
            error = None
        except Exception as caught:
            error = type(caught).__name__
        return [error, await signal]

    return virtual_clock.run(main())


def turns_while_waiting(turns):
    """How often a waiting coroutine is driven while other coroutines take turns."""
    driven = []

    class Counting:
        def __init__(self, coroutine):
            self.coroutine = coroutine

        def __await__(self):
            inner = self.coroutine.__await__()
            while True:
                driven.append(1)
                try:
                    asked = next(inner)
                except StopIteration as end:
                    return end.value
                yield asked

    async def wait(signal):
        return await signal

    async def counted(signal):
        return await Counting(wait(signal))

    async def main():
        signal = Signal()
        task = asyncio.create_task(counted(signal))
        for _ in range(turns):
            await asyncio.sleep(0)
        signal.fire("now")
        return [await task, len(driven)]

    return virtual_clock.run(main())
