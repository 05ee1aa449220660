# shows: two awaits in a row run one after the other; tasks created first overlap
# needs: cpython >=3.11
# control: order(together=False) => order(together=True)
import asyncio

log = []


async def work(name):
    log.append(f"{name}-start")
    await asyncio.sleep(0.01)
    log.append(f"{name}-end")


async def order(together):
    jobs = [work("a"), work("b")]
    if together:
        jobs = [asyncio.create_task(job) for job in jobs]
    for job in jobs:
        await job
    return log


print(asyncio.run(order(together=False)))
