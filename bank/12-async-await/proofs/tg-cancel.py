# shows: TaskGroup.cancel() ends the group early without an exception
# needs: cpython >=3.15
# control: tg.cancel() => pass
import asyncio


async def main():
    async with asyncio.TaskGroup() as tg:
        task = tg.create_task(asyncio.sleep(0.2, "waited"))
        await asyncio.sleep(0)
        tg.cancel()
    print(f"outcome={'cancelled' if task.cancelled() else task.result()}")


asyncio.run(main())
