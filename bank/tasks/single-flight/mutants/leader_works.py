# verdict: WA
# mistake: the first caller does the work itself, so its cancellation ends the work for all
import asyncio


class SingleFlight:
    def __init__(self):
        self._futures = {}

    @property
    def running(self):
        return set(self._futures)

    async def do(self, key, work):
        if key in self._futures:
            return await asyncio.shield(self._futures[key])
        future = self._futures[key] = asyncio.get_running_loop().create_future()
        try:
            result = await work()
        except asyncio.CancelledError:
            future.cancel()
            raise
        except Exception as error:
            future.set_exception(error)
            raise
        else:
            future.set_result(result)
            return result
        finally:
            del self._futures[key]
