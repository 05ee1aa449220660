# verdict: WA
# mistake: aclose() is started as a task and not waited for
import asyncio


async def first(source, wanted, default=None):
    iterator = aiter(source)
    try:
        async for item in iterator:
            if wanted(item):
                return item
        return default
    finally:
        if hasattr(iterator, "aclose"):
            closing = asyncio.ensure_future(iterator.aclose())
            closing.add_done_callback(lambda task: task.exception())
