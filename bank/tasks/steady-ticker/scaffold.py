"""A periodic job on the virtual clock."""

import asyncio

import virtual_clock
from solution import every


def tick(seconds, times, takes, fails_at=None, wait_before=0.0):
    """takes: how long each call works. Returns when calls really began, what every() returned and when it ended."""
    began, running = [], [0, 0]

    async def main():
        await asyncio.sleep(wait_before)
        start = virtual_clock.now()

        async def action():
            number = len(began)
            began.append(virtual_clock.now() - start)
            running[0] += 1
            running[1] = max(running)
            await asyncio.sleep(takes[number] if number < len(takes) else 0)
            running[0] -= 1
            if number == fails_at:
                raise ArithmeticError(f"call {number}")

        try:
            out = await every(seconds, action, times)
        except Exception as error:
            out = f"{type(error).__name__}: {error}"
        return {"out": out, "ended": virtual_clock.now() - start}

    seen = virtual_clock.run(main(), leaks="allow")
    return {**seen, "began": began, "most_at_once": running[1]}
