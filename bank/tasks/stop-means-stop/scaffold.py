"""A poll of a sensor on the virtual clock."""

import asyncio

import virtual_clock
from solution import poll


def watch(cancel_at, reading=1.0, saving=2.0, pause=3.0, read_fails=(), save_fails=(), timeouts=()):
    """Cancel poll at a moment. Its outcome, when it ended, and what happened before."""
    log, counts = [], {"read": 0, "save": 0}

    async def read():
        number = counts["read"]
        counts["read"] += 1
        await asyncio.sleep(reading)
        if number in timeouts:
            raise TimeoutError("sensor")
        if number in read_fails:
            raise OSError("sensor")
        return number

    async def save(value):
        number = counts["save"]
        counts["save"] += 1
        log.append((virtual_clock.now(), "saving", value))
        await asyncio.sleep(saving)
        if number in save_fails:
            raise OSError("disk")
        log.append((virtual_clock.now(), "saved", value))

    async def main():
        task = asyncio.create_task(poll(read, save, pause))
        await asyncio.sleep(cancel_at)
        task.cancel()
        done, _ = await asyncio.wait([task], timeout=50)
        if not done:
            return {"out": "still runs", "time": virtual_clock.now()}
        out = "CancelledError" if task.cancelled() else repr(task.exception() or task.result())
        return {"out": out, "time": virtual_clock.now()}

    seen = virtual_clock.run(main(), leaks="allow")
    report = virtual_clock.report()
    return {**seen, "log": list(log), "tasks_left": len(report["pending"]), "unseen": report["unseen"]}
