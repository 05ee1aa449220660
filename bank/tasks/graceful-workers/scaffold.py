"""Workers on the virtual clock."""

import asyncio

import virtual_clock
from solution import Workers


def work(items, count=2, capacity=10, seconds=1.0, failing=(), late=(), stops=1):
    """Put the items, stop, then put the late ones. `seconds`: how long one item takes."""
    log = []

    async def handle(item):
        log.append((virtual_clock.now(), "began", item))
        await asyncio.sleep(seconds)
        if item in failing:
            raise ValueError(f"cannot do {item}")
        log.append((virtual_clock.now(), "done", item))

    async def main():
        workers = Workers(handle, count, capacity)
        workers.start()
        put_at = []
        for item in items:
            await workers.put(item)
            put_at.append(virtual_clock.now())
        for _ in range(stops):
            await workers.stop()
        stopped = virtual_clock.now()
        refused = []
        for item in late:
            try:
                await workers.put(item)
            except RuntimeError:
                refused.append("RuntimeError")
            except Exception as error:
                refused.append(type(error).__name__)
        errors = [(item, f"{type(error).__name__}: {error}") for item, error in workers.errors]
        return {"put_at": put_at, "stopped": stopped, "refused": refused, "errors": errors}

    seen = virtual_clock.run(main(), leaks="allow")
    return {**seen, "log": log, "tasks_left": len(virtual_clock.report()["pending"])}
