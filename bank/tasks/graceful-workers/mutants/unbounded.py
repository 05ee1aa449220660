# verdict: WA
# mistake: the queue has no bound, so put never waits
import asyncio

LAST = object()


class Workers:
    def __init__(self, handle, count, capacity):
        self._handle = handle
        self._count = count
        self._queue = asyncio.Queue()
        self._tasks = []
        self._stopping = False
        self.errors = []

    def start(self):
        self._tasks = [asyncio.create_task(self._work()) for _ in range(self._count)]

    async def _work(self):
        while (item := await self._queue.get()) is not LAST:
            try:
                await self._handle(item)
            except Exception as error:
                self.errors.append((item, error))

    async def put(self, item):
        if self._stopping:
            raise RuntimeError("the workers are stopping")
        await self._queue.put(item)

    async def stop(self):
        if self._stopping:
            return
        self._stopping = True
        for _ in self._tasks:
            await self._queue.put(LAST)
        await asyncio.gather(*self._tasks)
