# verdict: WA
# mistake: one Future for all: cancelling one waiter cancels it for everybody
import asyncio


class Signal:
    def __init__(self):
        self._future = None
        self._fired = False
        self._value = None

    @property
    def fired(self):
        return self._fired

    def fire(self, value=None):
        if self._fired:
            raise RuntimeError("the signal has been fired already")
        self._fired, self._value = True, value
        if self._future is not None:
            self._future.set_result(None)

    def __await__(self):
        if not self._fired:
            if self._future is None:
                self._future = asyncio.get_running_loop().create_future()
            yield from self._future
        return self._value
