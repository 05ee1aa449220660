# verdict: WA
# mistake: reads the whole source and then searches
async def first(source, wanted, default=None):
    for item in [item async for item in source]:
        if wanted(item):
            return item
    return default
