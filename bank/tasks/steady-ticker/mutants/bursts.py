# verdict: WA
# mistake: makes up for missed moments in a burst
import asyncio


async def every(seconds, action, times):
    loop = asyncio.get_running_loop()
    start = loop.time()
    moments = []
    for number in range(times):
        await asyncio.sleep(max(0, start + number * seconds - loop.time()))
        moments.append(loop.time() - start)
        await action()
    return moments
