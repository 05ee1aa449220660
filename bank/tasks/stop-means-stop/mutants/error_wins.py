# verdict: WA
# mistake: an error of the finished save replaces the cancellation
import asyncio


async def finish(coroutine):
    task = asyncio.create_task(coroutine)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await task
        raise


async def poll(read, save, pause):
    while True:
        try:
            await finish(save(await read()))
        except Exception:
            pass
        await asyncio.sleep(pause)
