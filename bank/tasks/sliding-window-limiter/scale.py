import scaffold

SIZES = (1_000, 4_000, 16_000)
GROWTH = "n"


def prepare(n):
    return scaffold.full(n)
