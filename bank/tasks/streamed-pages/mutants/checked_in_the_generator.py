# verdict: WA
# mistake: the check stands in the generator and runs only at the first row


def stream(fetch, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    last = None
    while True:
        page = fetch(last, size)
        yield from page
        if len(page) < size:
            return
        last = page[-1]["id"]
