# verdict: WA
# mistake: return out of async for leaves the generator to the garbage collector
async def first(source, wanted, default=None):
    async for item in source:
        if wanted(item):
            return item
    return default
