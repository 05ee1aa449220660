import asyncio


async def poll(read, save, pause):
    while True:
        try:
            value = await read()
            await save(value)
        except:
            pass
        await asyncio.sleep(pause)
