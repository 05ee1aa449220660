# verdict: WA
# mistake: an iterator without aclose is an AttributeError
from contextlib import aclosing


async def first(source, wanted, default=None):
    async with aclosing(aiter(source)) as iterator:
        async for item in iterator:
            if wanted(item):
                return item
    return default
