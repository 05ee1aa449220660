# verdict: WA
# mistake: waits for an empty queue only, and cancels the items that are being handled
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

    async def put(self, item):
        if self._stopping:
            raise RuntimeError("the workers are stopping")
        await self._queue.put(item)

    async def stop(self):
        self._stopping = True
        while not self._queue.empty():
            await asyncio.sleep(1)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
