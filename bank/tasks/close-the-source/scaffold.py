"""Sources of rows that note when they are closed."""

import asyncio

import virtual_clock
from solution import first


def search(rows, fits, default="nothing", source="generator", wanted_fails_at=None, source_fails_at=None, cancel_at=None):
    """Each row takes a second, closing takes two. fits: the rows that are wanted. What happened, in order."""
    log = []

    async def row_number(number):
        log.append(f"asked for {number}")
        await asyncio.sleep(1)
        if number == source_fails_at:
            raise ConnectionError("lost")
        return rows[number]

    async def generator():
        try:
            for number in range(len(rows)):
                yield await row_number(number)
        finally:
            await asyncio.sleep(2)
            log.append("closed")

    class Plain:
        def __init__(self):
            self.number = -1

        def __aiter__(self):
            return self

        async def __anext__(self):
            self.number += 1
            if self.number == len(rows):
                raise StopAsyncIteration
            return await row_number(self.number)

    class Table:
        def __aiter__(self):
            return generator()

    seen = []

    def wanted(row):
        seen.append(row)
        if len(seen) - 1 == wanted_fails_at:
            raise ArithmeticError("bad row")
        return row in fits

    async def main():
        made = {"generator": generator, "plain": Plain, "table": Table}[source]()
        task = asyncio.create_task(first(made, wanted, default))
        if cancel_at is not None:
            asyncio.get_running_loop().call_later(cancel_at, task.cancel)
        try:
            out = await task
        except asyncio.CancelledError:
            out = "CancelledError"
        except Exception as error:
            out = f"{type(error).__name__}: {error}"
        return {"out": out, "log": list(log), "time": virtual_clock.now()}

    return virtual_clock.run(main(), leaks="allow")
