# shows: waiting coroutines overlap, yet all of them run in one thread
# needs: cpython >=3.11
# control: await asyncio.sleep(0.01) => pass
import asyncio
import threading

threads = set()
waiting, most = 0, 0


async def work():
    global waiting, most
    threads.add(threading.get_ident())
    waiting += 1
    most = max(most, waiting)
    await asyncio.sleep(0.01)
    waiting -= 1
    threads.add(threading.get_ident())


async def main():
    await asyncio.gather(*(work() for _ in range(5)))
    print(f"waiting_at_once={most} threads={len(threads)} alive={threading.active_count()}")


asyncio.run(main())
