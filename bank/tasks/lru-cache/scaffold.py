"""Work on a cache of any size, done beside it: one call instead of thousands."""

from solution import LruCache


def full(size):
    """A cache of this size with as many entries."""
    cache = LruCache(size)
    for key in range(size):
        cache.put(key, key)
    return cache


def exercise(cache, size):
    """As many puts of new keys as the cache has entries, each after a read."""
    for key in range(size):
        cache.get(key + size // 2)
        cache.put(key + size, key)
