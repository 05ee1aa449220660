"""A table that makes its rows when asked and notes every request."""

from solution import stream


class Table:
    def __init__(self, ids, payload=0, broken_after=None):
        self.ids = list(ids)
        self.payload = payload
        self.broken_after = broken_after
        self.requests = []

    def fetch(self, after, limit):
        self.requests.append((after, limit))
        if len(self.requests) > 1000:
            raise RuntimeError("1000 requests, and no end")
        if self.broken_after is not None and len(self.requests) > self.broken_after:
            raise ConnectionError("the server has gone away")
        found = [n for n in self.ids if after is None or n > after][:limit]
        return [{"id": n, "payload": b"x" * self.payload} for n in found]


def read_all(ids, size):
    table = Table(ids)
    return [row["id"] for row in stream(table.fetch, size)], table.requests


def step_by_step(ids, size, steps):
    """Number of requests before the first row and after each of the steps."""
    table = Table(ids)
    rows = stream(table.fetch, size)
    counts = [len(table.requests)]
    for _ in range(steps):
        next(rows)
        counts.append(len(table.requests))
    return counts


def checked_when(size):
    """ "at the call" or "at the first row": where the ValueError came."""
    table = Table([1, 2, 3])
    try:
        rows = stream(table.fetch, size)
    except ValueError:
        return "at the call", table.requests
    try:
        next(rows)
    except ValueError:
        return "at the first row", table.requests
    return "never", table.requests


def big(rows, payload, size):
    """Sum of ids and of payload lengths over a table that does not fit into memory."""
    table = Table(range(1, rows + 1), payload)
    total = length = 0
    for row in stream(table.fetch, size):
        total += row["id"]
        length += len(row["payload"])
    return total, length


def deleting(ids, size):
    """Every row is deleted once it has been read."""
    table = Table(ids)
    seen = []
    for row in stream(table.fetch, size):
        seen.append(row["id"])
        table.ids.remove(row["id"])
    return seen


def broken(ids, size, after):
    table = Table(ids, broken_after=after)
    seen = []
    try:
        for row in stream(table.fetch, size):
            seen.append(row["id"])
    except ConnectionError as error:
        return seen, str(error)
    return seen, "no error"
