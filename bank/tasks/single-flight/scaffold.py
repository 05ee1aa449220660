"""Calls of SingleFlight.do on the virtual clock."""

import asyncio

import virtual_clock
from solution import SingleFlight


def calls(plan, seconds=10.0, failing=(), watch=()):
    """plan: for each call (when, key, when it is cancelled or None). The n-th work to start fails if n is in `failing`.

    watch: moments at which `running` is looked at.
    """
    started, running = [], []

    async def main():
        flight = SingleFlight()

        def work_for(key):
            async def work():
                number = len(started)
                started.append((virtual_clock.now(), key))
                await asyncio.sleep(seconds)
                if number in failing:
                    raise ConnectionError(f"work {number} failed")
                return f"{key} from work {number}"

            return work

        async def call(number, when, key):
            await asyncio.sleep(when)
            try:
                out = await flight.do(key, work_for(key))
            except asyncio.CancelledError:
                out = "cancelled"
            except Exception as error:
                out = f"{type(error).__name__}: {error}"
            return out, virtual_clock.now()

        async def look(when):
            await asyncio.sleep(when)
            running.append((when, sorted(flight.running)))

        lookers = [asyncio.create_task(look(when)) for when in watch]
        tasks = []
        for number, (when, key, cancel_at) in enumerate(plan):
            tasks.append(asyncio.create_task(call(number, when, key)))
            if cancel_at is not None:
                asyncio.get_running_loop().call_later(cancel_at, tasks[-1].cancel)
        outcomes = [await task for task in tasks]
        for looker in lookers:
            await looker
        return outcomes

    outcomes = virtual_clock.run(main(), leaks="allow")
    return {"outcomes": outcomes, "started": started, "running": running}
