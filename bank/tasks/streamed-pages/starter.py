def stream(fetch, size):
    """Yield the rows of a table page by page."""
    yield from fetch(None, size)
