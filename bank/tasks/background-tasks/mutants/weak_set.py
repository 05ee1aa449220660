# verdict: WA
# mistake: a WeakSet holds nothing, the collector still removes the task
import asyncio
import weakref


class Background:
    def __init__(self):
        self._tasks = weakref.WeakSet()
        self._closed = False
        self.errors = []

    def __len__(self):
        return len(self._tasks)

    def spawn(self, coro):
        if self._closed:
            coro.close()
            raise RuntimeError("closed")
        task = asyncio.create_task(coro)
        self._tasks.add(task)
        task.add_done_callback(self._finished)
        return task

    def _finished(self, task):
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            self.errors.append(task.exception())

    async def close(self):
        while self._tasks:
            await asyncio.wait(set(self._tasks))
        self._closed = True
