# shows: waiting coroutines overlap in time, yet all of them run in one thread
# needs: cpython >=3.11
# control: await asyncio.sleep(0.1) => time.sleep(0.1)
import asyncio
import threading
import time

threads = set()


async def work():
    threads.add(threading.get_ident())
    await asyncio.sleep(0.1)
    threads.add(threading.get_ident())


async def main():
    start = time.perf_counter()
    await asyncio.gather(*(work() for _ in range(5)))
    overlapped = time.perf_counter() - start < 0.4
    print(f"overlapped={overlapped} threads={len(threads)} alive={threading.active_count()}")


asyncio.run(main())
