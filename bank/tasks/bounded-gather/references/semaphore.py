# approach: a task for every job, a semaphore around the work; the rest is cancelled in finally
import asyncio


async def gather_bounded(limit, jobs):
    if limit < 1:
        raise ValueError("limit must be at least 1")
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
