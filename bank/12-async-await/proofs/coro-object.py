# shows: calling a coroutine function runs nothing, it makes a coroutine object; await runs it once
# needs: cpython >=3.11
# control: coro = work() => coro = asyncio.create_task(work()); await asyncio.sleep(0)
import asyncio
import inspect

ran = []


async def work():
    ran.append(1)


async def main():
    coro = work()
    print(f"function={inspect.iscoroutinefunction(work)} object={inspect.iscoroutine(coro)} ran={len(ran)}")
    await coro
    try:
        await coro
        print(f"awaited_twice=True ran={len(ran)}")
    except RuntimeError as error:
        print(f"second_await={type(error).__name__} ran={len(ran)}")


asyncio.run(main())
