import random
from collections import OrderedDict

import scaffold

SIZES = (1_000, 4_000, 16_000)
GROWTH = "n"


def prepare(n):
    dice = random.Random(n)
    keys = [dice.randrange(2 * n) for _ in range(2 * n)]
    read = scaffold.reader(scaffold.filled(n), keys)
    return read, lambda found: found == expected(n, keys)


def expected(n, keys):
    cache = OrderedDict((key, key) for key in range(n))
    found = []
    for place, key in enumerate(keys):
        found.append(cache.get(key))
        if key not in cache:
            cache[key] = place
        cache.move_to_end(key)
        if len(cache) > n:
            cache.popitem(last=False)
    return found
