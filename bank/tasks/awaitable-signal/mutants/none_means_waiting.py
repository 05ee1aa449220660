# verdict: RE
# mistake: takes the value None for "not fired yet", so a late waiter waits forever
import asyncio


class Signal:
    def __init__(self):
        self._value = None
        self._waiting = []

    @property
    def fired(self):
        return self._value is not None

    def fire(self, value=None):
        if self.fired:
            raise RuntimeError("the signal has been fired already")
        self._value = value
        for future in self._waiting:
            if not future.done():
                future.set_result(None)

    def __await__(self):
        if self._value is None:
            future = asyncio.get_running_loop().create_future()
            self._waiting.append(future)
            yield from future
        return self._value
