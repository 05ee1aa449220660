# shows: await raises a task's exception at the place of the await; a task nobody awaits keeps it silently
# needs: cpython >=3.11
# control: raise ValueError => return None
import asyncio


async def fail():
    raise ValueError


async def forgotten():
    task = asyncio.create_task(fail())
    await asyncio.sleep(0.01)
    return task.done() and isinstance(task.exception(), ValueError)


async def watched():
    try:
        await asyncio.create_task(fail())
    except ValueError as error:
        return type(error).__name__


async def main():
    print(f"kept_by_the_task={await forgotten()} raised_by_await={await watched()}")


asyncio.run(main())
