# approach: aclosing or an empty context manager
from contextlib import aclosing, nullcontext


async def first(source, wanted, default=None):
    iterator = source.__aiter__()
    manager = aclosing(iterator) if hasattr(iterator, "aclose") else nullcontext()
    async with manager:
        while True:
            try:
                item = await iterator.__anext__()
            except StopAsyncIteration:
                return default
            if wanted(item):
                return item
