# shows: AsyncExitStack holds ordinary and asynchronous managers together
# needs: cpython >=3.11
# control: stack.enter_context(plain()) => plain()
import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager

log = []


@contextmanager
def plain():
    yield
    log.append("plain left")


@asynccontextmanager
async def waiting():
    yield
    await asyncio.sleep(0)
    log.append("async left")


async def main():
    async with AsyncExitStack() as stack:
        stack.enter_context(plain())
        await stack.enter_async_context(waiting())


asyncio.run(main())
print(log)
