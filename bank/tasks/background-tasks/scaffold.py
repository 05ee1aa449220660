"""Background jobs on the virtual clock."""

import asyncio
import gc
import warnings
import weakref

import virtual_clock
from solution import Background


def listener():
    """A job waits for a message on an inbox that only the job itself refers to."""
    inboxes, got = weakref.WeakSet(), []

    class Inbox:
        def __init__(self):
            self.message = asyncio.get_running_loop().create_future()
            inboxes.add(self)

    async def job():
        inbox = Inbox()
        got.append(await inbox.message)

    async def main():
        background = Background()
        background.spawn(job())
        await asyncio.sleep(1)
        gc.collect()
        reached = len(inboxes)
        for inbox in list(inboxes):
            inbox.message.set_result("hello")
        inbox = None
        await background.close()
        return {"reached": reached, "got": got}

    seen = virtual_clock.run(main(), leaks="allow")
    return {**seen, "destroyed": len(virtual_clock.report()["destroyed"])}


def jobs(seconds, failing=(), cancel=(), look_at=()):
    """Jobs of so many seconds; those in `cancel` are cancelled after one. Counts at moments, errors, the end."""
    done, counts = [], []

    async def job(number):
        await asyncio.sleep(seconds[number])
        if number in failing:
            raise ValueError(f"job {number}")
        done.append((virtual_clock.now(), number))

    async def main():
        background = Background()
        tasks = [background.spawn(job(number)) for number in range(len(seconds))]
        await asyncio.sleep(1)
        for number in cancel:
            tasks[number].cancel()
        watched = [weakref.ref(task) for task in tasks]
        del tasks
        for moment in look_at:
            await asyncio.sleep(moment - virtual_clock.now())
            counts.append(len(background))
        await background.close()
        closed = virtual_clock.now()
        await asyncio.sleep(0)
        gc.collect()
        alive = sum(reference() is not None for reference in watched)
        errors = sorted(f"{type(error).__name__}: {error}" for error in background.errors)
        return {"closed": closed, "errors": errors, "left": len(background), "alive": alive}

    seen = virtual_clock.run(main(), leaks="allow")
    return {**seen, "done": done, "counts": counts, "unseen": virtual_clock.report()["unseen"]}


def cancelled_at_once():
    """One of two jobs is cancelled before it made a step: the counts, the errors, when close() ended."""

    async def job():
        await asyncio.sleep(3)

    async def main():
        background = Background()
        first, _ = background.spawn(job()), background.spawn(job())
        first.cancel()
        await asyncio.sleep(1)
        count = len(background)
        await background.close()
        return {"count": count, "left": len(background), "errors": len(background.errors), "closed": virtual_clock.now()}

    return virtual_clock.run(main(), leaks="allow")


def chain(depth):
    """A job starts another at its end, and so on."""
    done = []

    async def main():
        background = Background()

        async def job(level):
            await asyncio.sleep(2)
            done.append(level)
            if level < depth:
                background.spawn(job(level + 1))

        background.spawn(job(1))
        await background.close()
        return {"closed": virtual_clock.now(), "done": list(done)}

    return virtual_clock.run(main(), leaks="allow")


def after_close():
    """What spawn() after close() does: the exception, did the job run, the warnings."""
    ran = []

    async def job():
        ran.append("ran")

    async def main():
        background = Background()
        await background.close()
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                background.spawn(job())
                error = None
            except Exception as raised:
                error = type(raised).__name__
            await asyncio.sleep(1)
            gc.collect()
        return {"error": error, "ran": ran, "warnings": [str(warning.message) for warning in caught]}

    return virtual_clock.run(main(), leaks="allow")
