# shows: a second cancellation interrupts an await inside __aexit__
# needs: cpython >=3.11
# control: for _ in range(2): => for _ in range(1):
import asyncio

log = []


class Managed:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        log.append("cleaning")
        for _ in range(3):
            await asyncio.sleep(0)
        log.append("cleaned")


async def work():
    async with Managed():
        await asyncio.Event().wait()


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    for _ in range(2):
        task.cancel()
        await asyncio.sleep(0)
    await asyncio.wait([task])
    print(log, "cancelled:", task.cancelled())


asyncio.run(main())
