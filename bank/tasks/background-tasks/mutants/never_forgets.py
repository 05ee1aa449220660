# verdict: WA
# mistake: finished tasks stay in the list for the life of the service
import asyncio


class Background:
    def __init__(self):
        self._tasks = []
        self._closed = False
        self.errors = []

    def __len__(self):
        return sum(not task.done() for task in self._tasks)

    def spawn(self, coro):
        if self._closed:
            coro.close()
            raise RuntimeError("closed")
        task = asyncio.create_task(coro)
        self._tasks.append(task)
        task.add_done_callback(self._finished)
        return task

    def _finished(self, task):
        if not task.cancelled() and task.exception() is not None:
            self.errors.append(task.exception())

    async def close(self):
        while len(self):
            await asyncio.wait(self._tasks)
        self._closed = True
