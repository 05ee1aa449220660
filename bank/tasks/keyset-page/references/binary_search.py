# approach: order the keys as an index would, find the place by bisection; the cursor is hexadecimal with a check

import zlib
from bisect import bisect_left


def encode(created, number):
    body = f"{created}\n{number}".encode().hex()
    return f"{body}.{zlib.crc32(body.encode()):x}"


def decode(cursor):
    body, _, check = cursor.rpartition(".")
    if not body or f"{zlib.crc32(body.encode()):x}" != check:
        raise ValueError("this cursor was not made here")
    created, _, number = bytes.fromhex(body).decode().partition("\n")
    return created, int(number)


def page(rows, limit, cursor=None):
    if limit < 1:
        raise ValueError(f"a page of {limit} rows")
    index = sorted(((row["created"], row["id"]), position) for position, row in enumerate(rows))
    end = len(index) if cursor is None else bisect_left(index, (decode(cursor),))
    start = max(end - limit, 0)
    chosen = index[start:end][::-1]
    more = encode(*chosen[-1][0]) if start > 0 else None
    return {"items": [rows[position] for _, position in chosen], "next": more}
