# verdict: WA
# mistake: the key is removed only on success, so an error is returned forever
import asyncio


class SingleFlight:
    def __init__(self):
        self._tasks = {}

    @property
    def running(self):
        return {key for key, task in self._tasks.items() if not task.done()}

    async def do(self, key, work):
        if key not in self._tasks:
            self._tasks[key] = asyncio.create_task(self._run(key, work))
        return await asyncio.shield(self._tasks[key])

    async def _run(self, key, work):
        result = await work()
        del self._tasks[key]
        return result
