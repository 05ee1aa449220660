# verdict: WA
# mistake: takes a full page for a sign that there is another

import base64
import json


def page(rows, limit, cursor=None):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    if cursor is not None:
        try:
            raw = base64.b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4), b"-_", validate=True)
            created, number = json.loads(raw)
            border = str(created), int(number)
        except (TypeError, ValueError) as error:
            raise ValueError("not a cursor") from error
        rows = [row for row in rows if (row["created"], row["id"]) < border]
    items = sorted(rows, key=lambda row: (row["created"], row["id"]), reverse=True)[:limit]
    more = None
    if len(items) == limit:
        last = items[-1]["created"], items[-1]["id"]
        more = base64.urlsafe_b64encode(json.dumps(last).encode()).decode().rstrip("=")
    return {"items": items, "next": more}
