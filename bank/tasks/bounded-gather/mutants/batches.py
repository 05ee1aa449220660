# verdict: WA
# mistake: goes in batches, so everybody waits for the slowest of a batch
import asyncio


async def gather_bounded(limit, jobs):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    results = []
    for start in range(0, len(jobs), limit):
        results += await asyncio.gather(*(job() for job in jobs[start : start + limit]))
    return results
