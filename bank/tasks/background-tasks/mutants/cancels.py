# verdict: WA
# mistake: close() cancels the jobs in place of waiting for them
import asyncio


class Background:
    def __init__(self):
        self._tasks = set()
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
        task.add_done_callback(self._tasks.discard)
        return task

    async def close(self):
        for task in self._tasks:
            task.cancel()
        for out in await asyncio.gather(*self._tasks, return_exceptions=True):
            if isinstance(out, Exception):
                self.errors.append(out)
        self._closed = True
