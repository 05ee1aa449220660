# shows: cancelling gather cancels its children, cancelling wait does not
# needs: cpython >=3.11
# control: lambda child: asyncio.wait([child]) => lambda child: asyncio.gather(child)
import asyncio


async def child_after_cancel(make):
    child = asyncio.create_task(asyncio.sleep(0.1, "alive"))
    outer = asyncio.ensure_future(make(child))
    await asyncio.sleep(0.01)
    outer.cancel()
    await asyncio.gather(outer, return_exceptions=True)
    await asyncio.wait([child])
    return "cancelled" if child.cancelled() else child.result()


async def main():
    gathered = await child_after_cancel(lambda child: asyncio.gather(child))
    waited = await child_after_cancel(lambda child: asyncio.wait([child]))
    print(f"gather={gathered} wait={waited}")


asyncio.run(main())
