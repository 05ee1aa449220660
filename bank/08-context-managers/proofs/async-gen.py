# shows: @asynccontextmanager turns an asynchronous generator into a manager for async with
# needs: cpython >=3.11
# control: finally: => except OSError:
import asyncio
from contextlib import asynccontextmanager

log = []


@asynccontextmanager
async def connection():
    log.append("open")
    await asyncio.sleep(0)
    try:
        yield "conn"
    finally:
        await asyncio.sleep(0)
        log.append("close")


async def main():
    try:
        async with connection() as name:
            log.append(name)
            raise KeyError
    except KeyError:
        log.append("went on")


asyncio.run(main())
print(log)
