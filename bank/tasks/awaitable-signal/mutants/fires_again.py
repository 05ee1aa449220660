# verdict: WA
# mistake: a second fire silently replaces the value
import asyncio


class Signal:
    def __init__(self):
        self._event = asyncio.Event()
        self._value = None

    @property
    def fired(self):
        return self._event.is_set()

    def fire(self, value=None):
        self._value = value
        self._event.set()

    async def _wait(self):
        await self._event.wait()
        return self._value

    def __await__(self):
        return self._wait().__await__()
