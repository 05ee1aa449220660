# shows: gather raises the first error at once, and the other task still works to its end
# needs: cpython >=3.11
# control: await asyncio.gather(fail(), slow()) => await grouped()
import asyncio

log = []


async def fail():
    raise ValueError


async def slow():
    try:
        await asyncio.sleep(0.1)
        log.append("slow:finished")
    except asyncio.CancelledError:
        log.append("slow:cancelled")
        raise


async def grouped():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(slow())
        tg.create_task(fail())


async def main():
    try:
        await asyncio.gather(fail(), slow())
    except (ValueError, ExceptionGroup) as error:
        log.append(type(error).__name__)
    await asyncio.sleep(0.2)
    print(log)


asyncio.run(main())
