"""Long runs on one cache beside the solution, for measuring how the cost grows."""

from solution import LruCache


def filled(n):
    """A full cache of n entries."""
    cache = LruCache(n)
    for key in range(n):
        cache.put(key, key)
    return cache


def replace_all(cache, n):
    """n puts of new keys, each after a read of one that is there or not."""
    for key in range(n):
        cache.get(key + n // 2)
        cache.put(key + n, key)
