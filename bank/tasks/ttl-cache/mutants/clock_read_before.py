# verdict: WA
# mistake: the term runs from before the computation, a slow function eats it up

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
            now = clock()
            if key in entries and now < entries[key][0]:
                return entries[key][1]
            result = function(*args, **kwargs)
            entries[key] = (now + ttl, result)
            return result

        wrapper.cache_clear = entries.clear
        return wrapper

    return decorate
