# verdict: WA
# mistake: looks for the last row given in the table and loses its way when it was deleted

import base64


def page(rows, limit, cursor=None):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    ordered = sorted(rows, key=lambda row: (row["created"], row["id"]), reverse=True)
    start = 0
    if cursor is not None:
        try:
            raw = base64.b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4), b"-_", validate=True)
        except ValueError as error:
            raise ValueError("not a cursor") from error
        if not raw.startswith(b"row "):
            raise ValueError("not a cursor")
        last = int(raw[4:])
        places = [place for place, row in enumerate(ordered) if row["id"] == last]
        start = places[0] + 1 if places else 0
    items = ordered[start : start + limit]
    more = None
    if len(ordered) > start + limit:
        more = base64.urlsafe_b64encode(f"row {items[-1]['id']}".encode()).decode().rstrip("=")
    return {"items": items, "next": more}
