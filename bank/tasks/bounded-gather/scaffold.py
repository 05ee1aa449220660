"""Runs gather_bounded on the virtual clock and tells what happened."""

import asyncio

import virtual_clock
from solution import gather_bounded


def timeline(limit, seconds, failing=()):
    """Job number n sleeps seconds[n] and returns n * 10, or fails when its number is in `failing`."""
    started, finished, running = [], [], [0, 0]

    def job(number):
        async def work():
            started.append((virtual_clock.now(), number))
            running[0] += 1
            running[1] = max(running)
            try:
                await asyncio.sleep(seconds[number])
                if number in failing:
                    raise LookupError(f"job {number}")
                finished.append((virtual_clock.now(), number))
                return number * 10
            finally:
                running[0] -= 1

        return work

    async def main():
        try:
            results, error = await gather_bounded(limit, [job(number) for number in range(len(seconds))]), None
        except Exception as caught:
            results, error = None, f"{type(caught).__name__}: {caught}"
        return {"results": results, "error": error, "running_after": running[0], "time": virtual_clock.now()}

    seen = virtual_clock.run(main(), leaks="allow")
    left = len(virtual_clock.report()["pending"])
    return {**seen, "most_at_once": running[1], "started": started, "finished": finished, "tasks_left": left}
