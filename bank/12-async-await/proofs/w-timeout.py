# shows: wait with a timeout cancels nothing: the late task goes on; wait_for cancels it
# needs: cpython >=3.11
# control: await asyncio.wait([task], timeout=0.05) => await limited(task)
import asyncio


async def slow():
    await asyncio.sleep(0.15)
    return "finished"


async def limited(task):
    try:
        await asyncio.wait_for(task, 0.05)
    except TimeoutError:
        pass
    return [], [task]


async def main():
    task = asyncio.create_task(slow())
    done, pending = await asyncio.wait([task], timeout=0.05)
    cancelled = task.cancelled()
    result = None if cancelled else await task
    print(f"done={len(done)} pending={len(pending)} cancelled={cancelled} result={result}")


asyncio.run(main())
