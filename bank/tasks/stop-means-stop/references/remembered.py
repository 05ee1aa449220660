# approach: waits for the save in a loop that remembers the cancellation and raises it at the end
import asyncio
from contextlib import suppress


async def poll(read, save, pause):
    while True:
        with suppress(Exception):
            value = await read()
            task = asyncio.ensure_future(save(value))
            cancelled = None
            while not task.done():
                try:
                    await asyncio.wait({task})
                except asyncio.CancelledError as error:
                    cancelled = error
            failed = task.exception()
            if cancelled is not None:
                raise cancelled
            if failed is not None:
                raise failed
        await asyncio.sleep(pause)
