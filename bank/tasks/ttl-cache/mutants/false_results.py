# verdict: WA
# mistake: a false result counts as no result

import functools


def cached(ttl, clock):
    def decorate(function):
        entries = {}

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            key = (args, frozenset(kwargs.items()))
            try:
                hash(key)
            except TypeError:
                return function(*args, **kwargs)
            until, result = entries.get(key, (0, None))
            if result and clock() < until:
                return result
            result = function(*args, **kwargs)
            entries[key] = (clock() + ttl, result)
            return result

        wrapper.cache_clear = entries.clear
        return wrapper

    return decorate
