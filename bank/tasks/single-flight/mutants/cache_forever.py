# verdict: WA
# mistake: a finished work is never forgotten
import asyncio


class SingleFlight:
    def __init__(self):
        self._tasks = {}

    @property
    def running(self):
        return {key for key, task in self._tasks.items() if not task.done()}

    async def do(self, key, work):
        if key not in self._tasks:
            self._tasks[key] = asyncio.create_task(work())
        return await asyncio.shield(self._tasks[key])
