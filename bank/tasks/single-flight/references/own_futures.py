# approach: the work runs in a task of its own and deals the outcome out to a Future of each caller
import asyncio


class SingleFlight:
    def __init__(self):
        self._waiting = {}
        self._tasks = set()

    @property
    def running(self):
        return set(self._waiting)

    async def _run(self, key, work):
        result = error = None
        try:
            result = await work()
        except Exception as caught:
            error = caught
        for future in self._waiting.pop(key):
            if future.done():
                continue
            if error is not None:
                future.set_exception(error)
            else:
                future.set_result(result)

    async def do(self, key, work):
        future = asyncio.get_running_loop().create_future()
        if key in self._waiting:
            self._waiting[key].append(future)
        else:
            self._waiting[key] = [future]
            task = asyncio.create_task(self._run(key, work))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return await future
