# verdict: WA
# mistake: the shield keeps the save alive, but nobody waits for it
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
            await asyncio.shield(asyncio.ensure_future(save(await read())))
        except Exception:
            pass
        await asyncio.sleep(pause)
