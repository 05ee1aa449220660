# verdict: RE
# mistake: an error is noted, but the worker ends, and join() waits for what nobody takes
import asyncio


class Workers:
    def __init__(self, handle, count, capacity):
        self._handle = handle
        self._count = count
        self._queue = asyncio.Queue(capacity)
        self._tasks = []
        self._stopping = False
        self.errors = []

    def start(self):
        self._tasks = [asyncio.create_task(self._work()) for _ in range(self._count)]

    async def _work(self):
        item = None
        try:
            while True:
                item = await self._queue.get()
                try:
                    await self._handle(item)
                finally:
                    self._queue.task_done()
        except Exception as error:
            self.errors.append((item, error))

    async def put(self, item):
        if self._stopping:
            raise RuntimeError("the workers are stopping")
        await self._queue.put(item)

    async def stop(self):
        self._stopping = True
        await self._queue.join()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
