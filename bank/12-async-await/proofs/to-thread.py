# shows: asyncio.to_thread runs a blocking call in another thread and the loop goes on
# needs: cpython >=3.11
# control: await asyncio.to_thread(blocking) => blocking()
import asyncio
import threading
import time


def blocking():
    time.sleep(0.2)
    return threading.get_ident()


async def main():
    turns = []

    async def pulse():
        while True:
            turns.append(1)
            await asyncio.sleep(0.01)

    task = asyncio.create_task(pulse())
    thread = await asyncio.to_thread(blocking)
    task.cancel()
    print(f"loop_went_on={len(turns) > 3} other_thread={thread != threading.get_ident()}")


asyncio.run(main())
