# shows: cancellation reaches __aexit__; if it is suppressed there, the task ends as not cancelled
# needs: cpython >=3.11
# control: return True => return False
import asyncio

seen = []


class Managed:
    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc, tb):
        seen.append(exc_type.__name__)
        return True


async def work():
    async with Managed():
        await asyncio.Event().wait()
    return "finished"


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(seen, "cancelled:", task.cancelled())


asyncio.run(main())
