# verdict: WA
# mistake: the cursor is a row number, new rows shift the pages

import base64


def page(rows, limit, cursor=None):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    start = 0
    if cursor is not None:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
        if not text.startswith("offset:"):
            raise ValueError("not a cursor")
        start = int(text.removeprefix("offset:"))
    ordered = sorted(rows, key=lambda row: (row["created"], row["id"]), reverse=True)
    more = None
    if len(ordered) > start + limit:
        more = base64.urlsafe_b64encode(f"offset:{start + limit}".encode()).decode().rstrip("=")
    return {"items": ordered[start : start + limit], "next": more}
