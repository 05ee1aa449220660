# approach: the job runs inside a coroutine of ours that notes errors; close() waits for an event
import asyncio
from functools import partial


class Background:
    def __init__(self):
        self._tasks = set()
        self._idle = asyncio.Event()
        self._idle.set()
        self._closed = False
        self.errors = []

    def __len__(self):
        return len(self._tasks)

    def spawn(self, coro):
        if self._closed:
            coro.close()
            raise RuntimeError("closed")
        self._idle.clear()
        task = asyncio.create_task(self._run(coro))
        self._tasks.add(task)
        task.add_done_callback(partial(self._forget, coro))
        return task

    async def _run(self, coro):
        try:
            return await coro
        except Exception as error:
            self.errors.append(error)

    def _forget(self, coro, task):
        coro.close()  # cancelled before its first step, it was never awaited
        self._tasks.discard(task)
        if not self._tasks:
            self._idle.set()

    async def close(self):
        while self._tasks:
            await self._idle.wait()
        self._closed = True
