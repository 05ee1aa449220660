async def first(source, wanted, default=None):
    async for item in source:
        if wanted(item):
            return item
    return default
