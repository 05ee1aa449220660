def page(rows, limit, cursor=None):
    start = int(cursor or 0)
    ordered = sorted(rows, key=lambda row: row["created"], reverse=True)
    return {"items": ordered[start : start + limit], "next": str(start + limit)}
