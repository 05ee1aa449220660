# verdict: WA
# mistake: asks until a page is empty, also after a short one


def stream(fetch, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    return rows_of(fetch, size)


def rows_of(fetch, size):
    last = None
    while page := fetch(last, size):
        yield from page
        last = page[-1]["id"]
