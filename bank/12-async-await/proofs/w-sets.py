# shows: wait returns two sets of tasks, the done and the pending
# needs: cpython >=3.11
# control: FIRST_COMPLETED => ALL_COMPLETED
import asyncio


async def work(delay):
    await asyncio.sleep(delay)
    return delay


async def main():
    tasks = [asyncio.create_task(work(d)) for d in (0, 0.2)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(type(done).__name__, len(done), len(pending), [t.result() for t in tasks if t.done()])


asyncio.run(main())
