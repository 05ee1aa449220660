# shows: ready callbacks run first in, first out; what they schedule waits for the next turn; timers come when due
# needs: cpython >=3.11
# control: loop.call_later(0.05, log.append, "timer") => loop.call_soon(log.append, "timer")
import asyncio

log = []


def first(loop):
    log.append("first")
    loop.call_soon(log.append, "next-turn")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.05, log.append, "timer")
    loop.call_soon(first, loop)
    loop.call_soon(log.append, "second")
    await asyncio.sleep(0.15)
    print(log)


asyncio.run(main())
