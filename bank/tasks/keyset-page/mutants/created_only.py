# verdict: WA
# mistake: the cursor holds only the time, rows of the same moment are lost

import base64


def page(rows, limit, cursor=None):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    if cursor is not None:
        try:
            raw = base64.b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4), b"-_", validate=True)
            border = raw.decode()
        except ValueError as error:
            raise ValueError("not a cursor") from error
        if not border.startswith("2"):
            raise ValueError("not a cursor")
        rows = [row for row in rows if row["created"] < border]
    ordered = sorted(rows, key=lambda row: (row["created"], row["id"]), reverse=True)
    more = None
    if len(ordered) > limit:
        more = base64.urlsafe_b64encode(ordered[limit - 1]["created"].encode()).decode().rstrip("=")
    return {"items": ordered[:limit], "next": more}
