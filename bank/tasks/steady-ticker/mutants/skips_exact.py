# verdict: WA
# mistake: takes a moment that coincides with the end of the work for missed
import asyncio


async def every(seconds, action, times):
    loop = asyncio.get_running_loop()
    start = loop.time()
    moments = []
    number = 0
    while len(moments) < times:
        await asyncio.sleep(start + number * seconds - loop.time())
        moments.append(loop.time() - start)
        await action()
        number = int((loop.time() - start) // seconds) + 1
    return moments
