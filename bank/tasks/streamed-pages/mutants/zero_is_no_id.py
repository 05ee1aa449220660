# verdict: RE
# mistake: an id of 0 is false and taken for "nothing read yet"


def stream(fetch, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    return rows_of(fetch, size)


def rows_of(fetch, size):
    last = 0
    while True:
        page = fetch(last or None, size)
        yield from page
        if len(page) < size:
            return
        last = page[-1]["id"]
