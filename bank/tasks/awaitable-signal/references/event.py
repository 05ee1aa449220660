# approach: __await__ hands over to a coroutine that waits for an asyncio.Event
import asyncio


class Signal:
    def __init__(self):
        self._event = asyncio.Event()
        self._value = None

    @property
    def fired(self):
        return self._event.is_set()

    def fire(self, value=None):
        if self.fired:
            raise RuntimeError("the signal has been fired already")
        self._value = value
        self._event.set()

    async def _wait(self):
        await self._event.wait()
        return self._value

    def __await__(self):
        return self._wait().__await__()
