from collections import Counter
from itertools import accumulate


def merge(intervals):
    changes = Counter()
    for start, end in intervals:
        if end < start:
            raise ValueError("start is after end")
        changes[start] += 1
        changes[end] -= 1
    points = sorted(point for point, change in changes.items() if change)
    depths = list(accumulate(changes[point] for point in points))
    result, opened = [], None
    for point, depth in zip(points, depths):
        if opened is None:
            opened = point
        if depth == 0:
            result.append((opened, point))
            opened = None
    return result
