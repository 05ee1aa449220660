# approach: take the rows less than the cursor's key, sort them, look one row further; the cursor is base64 of JSON

import base64
import binascii
import json


def key(row):
    return row["created"], row["id"]


def encode(row):
    return base64.urlsafe_b64encode(json.dumps(key(row)).encode()).decode().rstrip("=")


def decode(cursor):
    try:
        raw = base64.b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        created, number = json.loads(raw)
    except (binascii.Error, UnicodeError, TypeError, ValueError) as error:
        raise ValueError(f"not a cursor: {cursor!r}") from error
    if not isinstance(created, str) or type(number) is not int:
        raise ValueError(f"not a cursor: {cursor!r}")
    return created, number


def page(rows, limit, cursor=None):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    if cursor is not None:
        border = decode(cursor)
        rows = [row for row in rows if key(row) < border]
    ordered = sorted(rows, key=key, reverse=True)
    items = ordered[:limit]
    return {"items": items, "next": encode(items[-1]) if len(ordered) > limit else None}
