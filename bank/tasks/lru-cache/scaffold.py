"""Long runs on one cache beside the solution, for measuring how the cost grows."""

from solution import LruCache


def filled(n):
    """A full cache of n entries."""
    cache = LruCache(n)
    for key in range(n):
        cache.put(key, key)
    return cache


def reader(cache, keys):
    """A function that reads each key and puts it where it is not there; it returns what was read."""

    def read():
        found = []
        for place, key in enumerate(keys):
            value = cache.get(key)
            found.append(value)
            if value is None:
                cache.put(key, place)
        return found

    return read
