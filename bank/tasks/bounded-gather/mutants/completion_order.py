# verdict: WA
# mistake: results come in the order of completion
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
        return [await ready for ready in asyncio.as_completed(tasks)]
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
