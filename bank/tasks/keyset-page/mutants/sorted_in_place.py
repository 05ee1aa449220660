# verdict: WA
# mistake: sorts the caller's list

import base64
import json


def page(rows, limit, cursor=None):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    rows.sort(key=lambda row: (row["created"], row["id"]), reverse=True)
    rest = rows
    if cursor is not None:
        try:
            raw = base64.b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4), b"-_", validate=True)
            created, number = json.loads(raw)
        except (TypeError, ValueError) as error:
            raise ValueError("not a cursor") from error
        if not isinstance(created, str) or not isinstance(number, int):
            raise ValueError("not a cursor")
        rest = [row for row in rows if (row["created"], row["id"]) < (created, number)]
    more = None
    if len(rest) > limit:
        last = rest[limit - 1]["created"], rest[limit - 1]["id"]
        more = base64.urlsafe_b64encode(json.dumps(last).encode()).decode().rstrip("=")
    return {"items": rest[:limit], "next": more}
