# verdict: RE
# mistake: a limit of zero is not refused: everything waits for a place that never comes
import asyncio


async def gather_bounded(limit, jobs):
    gate = asyncio.Semaphore(limit)

    async def one(job):
        async with gate:
            return await job()

    tasks = [asyncio.create_task(one(job)) for job in jobs]
    try:
        return await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
