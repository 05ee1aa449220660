# approach: an endless generator of moments that skips those that have passed
import asyncio
from itertools import count, islice


async def every(seconds, action, times):
    loop = asyncio.get_running_loop()
    start = loop.time()
    ahead = (moment for moment in (start + n * seconds for n in count()) if moment >= loop.time())
    moments = []
    for moment in islice(ahead, times):
        await asyncio.sleep(moment - loop.time())
        moments.append(loop.time() - start)
        await action()
    return moments
