# verdict: WA
# mistake: saves the value again after the cancellation
import asyncio


async def finish(coroutine):
    task = asyncio.create_task(coroutine)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        if not task.cancelled():
            task.exception()
        raise


async def poll(read, save, pause):
    while True:
        try:
            value = await read()
            try:
                await save(value)
            except asyncio.CancelledError:
                await save(value)
                raise
        except Exception:
            pass
        await asyncio.sleep(pause)
