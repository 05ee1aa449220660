# verdict: WA
# mistake: waits for the items but leaves the workers waiting on the empty queue
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
        while True:
            item = await self._queue.get()
            try:
                await self._handle(item)
            except Exception as error:
                self.errors.append((item, error))
            finally:
                self._queue.task_done()

    async def put(self, item):
        if self._stopping:
            raise RuntimeError("the workers are stopping")
        await self._queue.put(item)

    async def stop(self):
        self._stopping = True
        await self._queue.join()
