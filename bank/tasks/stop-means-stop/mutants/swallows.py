# verdict: WA
# mistake: the handler swallows the cancellation too
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
            await finish(save(await read()))
        except BaseException:
            pass
        await asyncio.sleep(pause)
