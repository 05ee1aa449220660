# approach: a Future for each waiter; __await__ is a generator
import asyncio


class Signal:
    def __init__(self):
        self._fired = False
        self._value = None
        self._waiting = []

    @property
    def fired(self):
        return self._fired

    def fire(self, value=None):
        if self._fired:
            raise RuntimeError("the signal has been fired already")
        self._fired, self._value = True, value
        for future in self._waiting:
            if not future.done():
                future.set_result(None)
        self._waiting.clear()

    def __await__(self):
        if not self._fired:
            future = asyncio.get_running_loop().create_future()
            self._waiting.append(future)
            yield from future
        return self._value
