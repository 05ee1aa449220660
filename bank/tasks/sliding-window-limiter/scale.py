import scaffold

SIZES = (2_000, 8_000, 32_000)
GROWTH = "n"


def prepare(n):
    """A window of n requests, full; 2 n requests, half of them refused."""
    counter = scaffold.Counter(n)
    return lambda: counter.exercise()
