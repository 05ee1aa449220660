# shows: TaskGroup collects the errors of several tasks into a group, which except* takes apart
# needs: cpython >=3.11
# control: return_exceptions=False => return_exceptions=True
import asyncio


async def fail(error):
    raise error


async def group():
    seen = []
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(ValueError()))
            tg.create_task(fail(KeyError()))
    except* ValueError as found:
        seen.append(("ValueError", len(found.exceptions)))
    except* KeyError as found:
        seen.append(("KeyError", len(found.exceptions)))
    return seen


async def gathered():
    try:
        got = await asyncio.gather(fail(ValueError()), fail(KeyError()), return_exceptions=False)
    except ValueError as error:
        got = [error]
    return [type(error).__name__ for error in got]


async def main():
    print(f"group={await group()} gather={await gathered()}")


asyncio.run(main())
