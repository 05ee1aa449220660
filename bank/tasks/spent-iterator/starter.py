def summary(amounts):
    count = sum(1 for _ in amounts)
    if not count:
        return {"count": 0, "total": 0, "largest": None, "smallest": None}
    return {
        "count": count,
        "total": sum(amounts),
        "largest": max(amounts, default=None),
        "smallest": min(amounts, default=None),
    }
