import scaffold

SIZES = (4_000, 16_000, 64_000)
GROWTH = "n"


def prepare(n):
    """A full cache of n entries; n puts of new keys, each after a read of an old one."""
    cache = scaffold.full(n)
    return lambda: scaffold.exercise(cache, n)
