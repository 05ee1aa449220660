# approach: a checking function around a generator that remembers the last id


def stream(fetch, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    return rows_of(fetch, size)


def rows_of(fetch, size):
    last = None
    while True:
        page = fetch(last, size)
        yield from page
        if len(page) < size:
            return
        last = page[-1]["id"]
