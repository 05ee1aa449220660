# verdict: RE
# mistake: __await__ is a coroutine function, it must return an iterator
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

    async def __await__(self):
        await self._event.wait()
        return self._value
