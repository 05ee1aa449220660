# verdict: WA
# mistake: asks for the next page before the rows of this one are given


def stream(fetch, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    return rows_of(fetch, size)


def rows_of(fetch, size):
    page = fetch(None, size)
    while page:
        more = fetch(page[-1]["id"], size) if len(page) == size else []
        yield from page
        page = more
