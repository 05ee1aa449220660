# verdict: WA
# mistake: <= instead of <: good for one moment too long

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
            if key in entries and clock() <= entries[key][0]:
                return entries[key][1]
            result = function(*args, **kwargs)
            entries[key] = (clock() + ttl, result)
            return result

        wrapper.cache_clear = entries.clear
        return wrapper

    return decorate
