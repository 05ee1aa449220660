# shows: a cancelled task runs finally, so resources are released there
# needs: cpython >=3.11
# control: task.cancel() => await task
import asyncio

log = []


async def worker():
    try:
        await asyncio.sleep(0.05)
        log.append("finished")
    except asyncio.CancelledError:
        log.append("cancelled")
        raise
    finally:
        log.append("released")


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(log)


asyncio.run(main())
