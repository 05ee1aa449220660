import solution

SIZES = (4_000, 16_000, 64_000)
GROWTH = "n"


def prepare(n):
    """A full cache of n entries; n puts of new keys, each after a read of an old one."""
    cache = solution.LruCache(n)
    for key in range(n):
        cache.put(key, key)

    def work():
        for key in range(n):
            cache.get(key + n // 2)
            cache.put(key + n, key)

    return work
