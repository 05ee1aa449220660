# verdict: RE
# mistake: a task cancelled before its first step never enters the coroutine that would forget it; close() waits forever
import asyncio


class Background:
    def __init__(self):
        self._tasks = {}
        self._number = 0
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
        self._number += 1
        self._idle.clear()
        task = self._tasks[self._number] = asyncio.create_task(self._run(self._number, coro))
        return task

    async def _run(self, number, coro):
        try:
            return await coro
        except Exception as error:
            self.errors.append(error)
        finally:
            del self._tasks[number]
            if not self._tasks:
                self._idle.set()

    async def close(self):
        while self._tasks:
            await self._idle.wait()
        self._closed = True
