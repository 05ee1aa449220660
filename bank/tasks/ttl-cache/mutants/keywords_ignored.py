# verdict: WA
# mistake: the key is made of positional arguments only

import functools


def cached(ttl, clock):
    def decorate(function):
        entries = {}

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            try:
                hash(args)
                hash(frozenset(kwargs.items()))
            except TypeError:
                return function(*args, **kwargs)
            if args in entries and clock() < entries[args][0]:
                return entries[args][1]
            result = function(*args, **kwargs)
            entries[args] = (clock() + ttl, result)
            return result

        wrapper.cache_clear = entries.clear
        return wrapper

    return decorate
