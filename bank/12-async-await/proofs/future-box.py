# shows: a future is a box for a result that someone else fills; a task is a future that runs a coroutine
# needs: cpython >=3.11
# control: loop.call_soon(future.set_result, 42) => loop.call_soon(future.cancel)
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_soon(future.set_result, 42)
    try:
        value = await future
    except asyncio.CancelledError:
        value = None
    print(f"value={value} task_is_future={issubclass(asyncio.Task, asyncio.Future)}")


asyncio.run(main())
