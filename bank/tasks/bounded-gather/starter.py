import asyncio


async def gather_bounded(limit, jobs):
    return await asyncio.gather(*(job() for job in jobs))
