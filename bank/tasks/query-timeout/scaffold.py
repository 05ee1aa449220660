"""A connection with a temper, on the virtual clock."""

import asyncio

import virtual_clock
from solution import QueryTimeout, query


def ask(seconds, execute=1.0, connect=0.0, close=0.0, fails=None, cancel_at=None):
    """fails: "connect", "query" or "server timeout". Returns what came out, when, and what happened before."""
    log = []

    class Connection:
        async def execute(self, sql):
            log.append("execute " + sql)
            try:
                await asyncio.sleep(execute)
            except asyncio.CancelledError:
                log.append("execute cancelled")
                raise
            if fails == "query":
                raise LookupError("no such table")
            if fails == "server timeout":
                raise TimeoutError("statement timeout")
            log.append("executed")
            return "rows of " + sql

        async def close(self):
            await asyncio.sleep(close)
            log.append("closed")

    async def opening():
        await asyncio.sleep(connect)
        if fails == "connect":
            raise ConnectionError("refused")
        log.append("opened")
        return Connection()

    async def main():
        task = asyncio.create_task(query(opening, "select 1", seconds))
        if cancel_at is not None:
            asyncio.get_running_loop().call_later(cancel_at, task.cancel)
        try:
            out = await task
        except QueryTimeout:
            out = "QueryTimeout"
        except asyncio.CancelledError:
            out = "CancelledError"
        except Exception as error:
            out = f"{type(error).__name__}: {error}"
        return {"out": out, "time": virtual_clock.now(), "log": list(log)}

    seen = virtual_clock.run(main(), leaks="allow")
    return {**seen, "tasks_left": len(virtual_clock.report()["pending"])}


def kinds():
    """Names of the classes that QueryTimeout inherits from."""
    return [kind.__name__ for kind in QueryTimeout.__mro__]
