# approach: the iterator is taken by hand and closed in finally
async def first(source, wanted, default=None):
    iterator = aiter(source)
    try:
        async for item in iterator:
            if wanted(item):
                return item
        return default
    finally:
        close = getattr(iterator, "aclose", None)
        if close is not None:
            await close()
