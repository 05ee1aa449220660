# verdict: WA
# mistake: tee stores all items while one copy runs ahead
from itertools import tee


def summary(amounts):
    a, b, c, d = tee(amounts, 4)
    return {
        "count": sum(1 for _ in a),
        "total": sum(b),
        "largest": max(c, default=None),
        "smallest": min(d, default=None),
    }
