# approach: a generator of pages, flattened lazily by itertools.chain

from itertools import chain


def pages(fetch, size):
    page = fetch(None, size)
    while len(page) == size:
        last = page[-1]["id"]
        yield page
        page = fetch(last, size)
    yield page


def stream(fetch, size):
    if size < 1:
        raise ValueError(f"a page of {size} rows")
    return chain.from_iterable(pages(fetch, size))
