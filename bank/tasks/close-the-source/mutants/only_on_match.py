# verdict: WA
# mistake: the source is closed on a match but not on an error
async def first(source, wanted, default=None):
    iterator = aiter(source)
    async for item in iterator:
        if wanted(item):
            if hasattr(iterator, "aclose"):
                await iterator.aclose()
            return item
    return default
