# shows: a TaskGroup cancels the neighbours of a failed task, waits for all and raises a group
# needs: cpython >=3.11
# control: tg.create_task(fail()) => tg.create_task(asyncio.sleep(0))
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


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(slow())
            tg.create_task(fail())
    except* ValueError as group:
        log.append(f"group-of-{len(group.exceptions)}")
    print(log)


asyncio.run(main())
