# verdict: WA
# mistake: one try around hashing and calling: a TypeError of the function runs it again

import functools


def cached(ttl, clock):
    def decorate(function):
        entries = {}

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            key = (args, frozenset_or_list(kwargs))
            try:
                if key in entries and clock() < entries[key][0]:
                    return entries[key][1]
                result = function(*args, **kwargs)
                entries[key] = (clock() + ttl, result)
                return result
            except TypeError:
                return function(*args, **kwargs)

        wrapper.cache_clear = entries.clear
        return wrapper

    return decorate


def frozenset_or_list(kwargs):
    return tuple(sorted(kwargs.items()))
