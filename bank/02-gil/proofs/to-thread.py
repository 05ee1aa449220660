# shows: a blocking call in a thread lets the event loop go on, the same call in a coroutine stops it
# needs: cpython >=3.11
# control: await asyncio.to_thread(blocking) => blocking()
import asyncio
import os
import select

reader, writer = os.pipe()
log = []


def blocking():
    readable, _, _ = select.select([reader], [], [], 1.5)
    log.append("call got data" if readable else "call gave up")


async def other():
    log.append("loop wrote")
    os.write(writer, b"x")


async def main():
    task = asyncio.create_task(other())
    await asyncio.to_thread(blocking)
    await task
    print(log)


asyncio.run(main())
