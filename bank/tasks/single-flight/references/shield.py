# approach: a shared task, everyone waits for it behind a shield
import asyncio


class SingleFlight:
    def __init__(self):
        self._tasks = {}

    @property
    def running(self):
        return set(self._tasks)

    async def do(self, key, work):
        task = self._tasks.get(key)
        if task is None:
            task = self._tasks[key] = asyncio.create_task(work())
            task.add_done_callback(lambda _: self._tasks.pop(key))
        return await asyncio.shield(task)
