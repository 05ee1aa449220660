# shows: asyncio.run inside a running loop is refused; from another thread run_coroutine_threadsafe hands work over
# needs: cpython >=3.11
# control: asyncio.run(coro) => asyncio.run_coroutine_threadsafe(coro, loop)
import asyncio


async def answer():
    return 42


async def main():
    loop = asyncio.get_running_loop()
    coro = answer()
    try:
        asyncio.run(coro)
        nested = "accepted"
    except RuntimeError as error:
        nested = type(error).__name__
        coro.close()
    value = await asyncio.to_thread(lambda: asyncio.run_coroutine_threadsafe(answer(), loop).result(5))
    print(f"nested={nested} from_thread={value}")


asyncio.run(main())
