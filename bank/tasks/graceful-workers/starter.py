import asyncio


class Workers:
    def __init__(self, handle, count, capacity):
        self.errors = []

    def start(self): ...

    async def put(self, item): ...

    async def stop(self): ...
