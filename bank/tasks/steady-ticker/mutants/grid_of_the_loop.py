# verdict: WA
# mistake: the grid is that of the loop's clock, not of the start
import asyncio
import math


async def every(seconds, action, times):
    loop = asyncio.get_running_loop()
    start = loop.time()
    moments = []
    last = None
    while len(moments) < times:
        number = math.ceil(loop.time() / seconds)
        if number == last:
            number += 1
        await asyncio.sleep(number * seconds - loop.time())
        last = number
        moments.append(loop.time() - start)
        await action()
    return moments
