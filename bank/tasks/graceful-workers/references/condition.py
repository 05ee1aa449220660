# approach: a deque and a condition: the workers see by themselves that nothing more will come
import asyncio
from collections import deque


class Stopping(RuntimeError):
    pass


class Workers:
    def __init__(self, handle, count, capacity):
        self.handle, self.count, self.capacity = handle, count, capacity
        self.items, self.errors, self.tasks = deque(), [], []
        self.changed, self.stopping = asyncio.Condition(), False

    def start(self):
        self.tasks = [asyncio.create_task(self.work()) for _ in range(self.count)]

    async def work(self):
        while True:
            async with self.changed:
                await self.changed.wait_for(lambda: self.items or self.stopping)
                if not self.items:
                    return
                item = self.items.popleft()
                self.changed.notify_all()
            try:
                await self.handle(item)
            except Exception as error:
                self.errors.append((item, error))

    async def put(self, item):
        async with self.changed:
            await self.changed.wait_for(lambda: self.stopping or len(self.items) < self.capacity)
            if self.stopping:
                raise Stopping
            self.items.append(item)
            self.changed.notify_all()

    async def stop(self):
        async with self.changed:
            self.stopping = True
            self.changed.notify_all()
        await asyncio.gather(*self.tasks)
