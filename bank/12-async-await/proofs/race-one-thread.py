# shows: one thread is enough for a race: an await between reading and writing loses updates
# needs: cpython >=3.11
# control: asyncio.run(main(locked=False)) => asyncio.run(main(locked=True))
import asyncio
from contextlib import nullcontext

counter = 0


async def add(guard):
    global counter
    async with guard:
        seen = counter
        await asyncio.sleep(0)
        counter = seen + 1


async def main(locked):
    guard = asyncio.Lock() if locked else nullcontext()
    await asyncio.gather(*(add(guard) for _ in range(100)))
    print(f"increments=100 counter={counter}")


asyncio.run(main(locked=False))
