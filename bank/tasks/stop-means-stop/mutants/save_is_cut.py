# verdict: WA
# mistake: the save that was begun is cancelled
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
            await save(await read())
        except Exception:
            pass
        await asyncio.sleep(pause)
