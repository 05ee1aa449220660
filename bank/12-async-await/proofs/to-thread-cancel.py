# shows: cancelling the await of to_thread does not stop the thread: its work goes on to the end
# needs: cpython >=3.11
# control: await asyncio.to_thread(work) => await asyncio.sleep(0.2)
import asyncio
import threading
import time

started, finished = threading.Event(), threading.Event()


def work():
    started.set()
    time.sleep(0.2)
    finished.set()


async def call():
    await asyncio.to_thread(work)


async def main():
    task = asyncio.create_task(call())
    await asyncio.sleep(0.05)
    task.cancel()
    await asyncio.wait([task])
    print(f"cancelled={task.cancelled()} started={started.is_set()}")


asyncio.run(main())
print(f"thread_finished={finished.is_set()}")
