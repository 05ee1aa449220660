# verdict: WA
# mistake: does not wait for the work, so slow calls overlap and errors are lost
import asyncio


async def every(seconds, action, times):
    loop = asyncio.get_running_loop()
    start = loop.time()
    moments, tasks = [], []
    for number in range(times):
        await asyncio.sleep(max(0, start + number * seconds - loop.time()))
        moments.append(loop.time() - start)
        tasks.append(asyncio.create_task(action()))
    await asyncio.gather(*tasks)
    return moments
