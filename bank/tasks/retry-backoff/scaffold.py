"""Operations that fail to order, on the virtual clock."""

import asyncio
import builtins

import virtual_clock
from solution import retry


def attempt(outcomes, cancel_at=None, seconds=0.0, retry_on=None, **options):
    """outcomes: for each attempt the name of a built-in exception or "ok"; each attempt takes `seconds`."""
    calls = []
    left = iter(outcomes)

    async def operation():
        calls.append(virtual_clock.now())
        await asyncio.sleep(seconds)
        outcome = next(left, "ok")
        if outcome != "ok":
            raise getattr(builtins, outcome)(f"attempt {len(calls)}")
        return f"result of attempt {len(calls)}"

    if retry_on is not None:
        options["retry_on"] = tuple(getattr(builtins, name) for name in retry_on)

    async def main():
        task = asyncio.create_task(retry(operation, **options))
        if cancel_at is not None:
            asyncio.get_running_loop().call_later(cancel_at, task.cancel)
        try:
            out = await task
        except asyncio.CancelledError:
            out = "CancelledError"
        except Exception as error:
            out = f"{type(error).__name__}: {error}"
        return {"out": out, "calls": list(calls), "time": virtual_clock.now()}

    return virtual_clock.run(main())
