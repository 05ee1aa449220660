import asyncio


async def every(seconds, action, times):
    moments = []
    loop = asyncio.get_running_loop()
    start = loop.time()
    for _ in range(times):
        moments.append(loop.time() - start)
        await action()
        await asyncio.sleep(seconds)
    return moments
