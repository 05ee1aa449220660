# verdict: WA
# mistake: puts everything into a list
def summary(amounts):
    amounts = list(amounts)
    return {
        "count": len(amounts),
        "total": sum(amounts),
        "largest": max(amounts, default=None),
        "smallest": min(amounts, default=None),
    }
