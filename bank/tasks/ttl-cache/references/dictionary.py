# approach: a dictionary in the closure, key to (good until, result)

import functools


def cached(ttl, clock):
    def decorate(function):
        entries = {}

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            key = (args, frozenset(kwargs.items())) if hashable(args, kwargs) else None
            if key is None:
                return function(*args, **kwargs)
            if key in entries:
                until, result = entries[key]
                if clock() < until:
                    return result
            result = function(*args, **kwargs)
            entries[key] = (clock() + ttl, result)
            return result

        wrapper.cache_clear = entries.clear
        return wrapper

    return decorate


def hashable(args, kwargs):
    try:
        hash((args, frozenset(kwargs.items())))
    except TypeError:
        return False
    return True
