# shows: wait raises no exception of a task; it stays in the task
# needs: cpython >=3.11
# control: await asyncio.wait([task]) => await asyncio.gather(task)
import asyncio


async def fail():
    raise ValueError


async def main():
    task = asyncio.create_task(fail())
    raised = False
    try:
        await asyncio.wait([task])
    except ValueError:
        raised = True
    print(f"raised={raised} in_task={type(task.exception()).__name__}")


asyncio.run(main())
