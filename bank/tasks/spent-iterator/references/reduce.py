# approach: the first item begins, reduce folds the rest into a tuple
from functools import reduce


def add(seen, amount):
    count, total, largest, smallest = seen
    return count + 1, total + amount, max(largest, amount), min(smallest, amount)


def summary(amounts):
    source = iter(amounts)
    nothing = object()
    first = next(source, nothing)
    seen = (0, 0, None, None) if first is nothing else reduce(add, source, (1, first, first, first))
    return dict(zip(("count", "total", "largest", "smallest"), seen))
