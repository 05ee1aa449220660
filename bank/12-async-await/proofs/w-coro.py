# shows: wait refuses coroutines with TypeError, gather wraps them into tasks
# needs: cpython >=3.11
# control: await asyncio.wait([coro]) => await asyncio.wait([asyncio.ensure_future(coro)])
import asyncio


async def work():
    return 1


async def main():
    coro = work()
    try:
        await asyncio.wait([coro])
        wait = "accepted"
    except TypeError as error:
        wait = type(error).__name__
        coro.close()
    print(f"wait={wait} gather={await asyncio.gather(work())}")


asyncio.run(main())
