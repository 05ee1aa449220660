# verdict: WA
# mistake: keeps the coroutine itself, which can be awaited only once
class SingleFlight:
    def __init__(self):
        self._coroutines = {}

    @property
    def running(self):
        return set(self._coroutines)

    async def do(self, key, work):
        if key not in self._coroutines:
            self._coroutines[key] = work()
        try:
            return await self._coroutines[key]
        finally:
            self._coroutines.pop(key, None)
