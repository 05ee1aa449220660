# approach: as many workers as the limit says, each takes the next job from a shared iterator
import asyncio


async def gather_bounded(limit, jobs):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    results = [None] * len(jobs)
    left = iter(enumerate(jobs))

    async def worker():
        for number, job in left:
            results[number] = await job()

    try:
        async with asyncio.TaskGroup() as group:
            for _ in range(min(limit, len(jobs))):
                group.create_task(worker())
    except BaseExceptionGroup as errors:
        raise errors.exceptions[0] from None
    return results
