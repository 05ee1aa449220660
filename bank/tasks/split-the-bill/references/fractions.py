# approach: exact fractions, spare kopecks are dealt by a heap
import heapq
import string
from fractions import Fraction


def split(total, weights):
    whole, point, part = total.partition(".")
    digits_only = whole and set(whole + part) <= set(string.digits)
    if not digits_only or bool(point) != bool(part) or len(part) > 2:
        raise ValueError(f"not a sum: {total!r}")
    if not weights or any(weight < 0 for weight in weights) or not any(weights):
        raise ValueError("bad weights")
    kopecks = Fraction(total) * 100
    exact = [kopecks * weight / sum(weights) for weight in weights]
    shares = [int(share) for share in exact]
    heap = [(whole - share, number) for number, (share, whole) in enumerate(zip(exact, shares))]
    heapq.heapify(heap)
    for _ in range(int(kopecks) - sum(shares)):
        shares[heapq.heappop(heap)[1]] += 1
    return ["{}.{:02}".format(*divmod(share, 100)) for share in shares]
