# verdict: WA
# mistake: looks for aclose on the iterable, not on its iterator
async def first(source, wanted, default=None):
    try:
        async for item in source:
            if wanted(item):
                return item
        return default
    finally:
        if hasattr(source, "aclose"):
            await source.aclose()
