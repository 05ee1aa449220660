import scaffold

SIZES = (1_000, 4_000, 16_000)
GROWTH = "n"


def prepare(n):
    cache = scaffold.filled(n)
    return lambda: scaffold.replace_all(cache, n)
