# approach: the number of the moment on the grid, rounded up after the work
import asyncio
import math


async def every(seconds, action, times):
    loop = asyncio.get_running_loop()
    start = loop.time()
    moments = []
    number = 0
    while len(moments) < times:
        await asyncio.sleep(start + number * seconds - loop.time())
        moments.append(loop.time() - start)
        await action()
        number = max(number + 1, math.ceil((loop.time() - start) / seconds))
    return moments
