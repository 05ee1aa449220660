# verdict: WA
# mistake: sleeps a whole period after the work
import asyncio


async def every(seconds, action, times):
    loop = asyncio.get_running_loop()
    start = loop.time()
    moments = []
    for number in range(times):
        if number:
            await asyncio.sleep(seconds)
        moments.append(loop.time() - start)
        await action()
    return moments
