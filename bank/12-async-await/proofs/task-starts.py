# shows: a task is scheduled at once and runs at the next suspension of its creator; it may be awaited twice
# needs: cpython >=3.11
# control: task = asyncio.create_task(work()) => task = asyncio.ensure_future(asyncio.sleep(0, 7))
import asyncio

ran = []


async def work():
    ran.append("ran")
    return 7


async def main():
    task = asyncio.create_task(work())
    before = len(ran)
    await asyncio.sleep(0)
    print(f"before_await={before} after_a_turn={len(ran)} results={[await task, await task]}")


asyncio.run(main())
