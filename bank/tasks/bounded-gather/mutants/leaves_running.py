# verdict: WA
# mistake: after an error the other tasks work on in the background
import asyncio


async def gather_bounded(limit, jobs):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    gate = asyncio.Semaphore(limit)

    async def one(job):
        async with gate:
            return await job()

    return await asyncio.gather(*(one(job) for job in jobs))
