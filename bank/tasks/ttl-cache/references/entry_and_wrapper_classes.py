# approach: a class for the decorated function and one for an entry that knows whether it is fresh

import functools
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Entry:
    result: Any
    computed: float

    def fresh(self, now, ttl):
        return now < self.computed + ttl


class Cached:
    def __init__(self, function, ttl, clock):
        functools.update_wrapper(self, function)
        self.function, self.ttl, self.clock = function, ttl, clock
        self.entries = {}

    def __call__(self, *args, **kwargs):
        key = args, tuple(sorted(kwargs.items()))
        try:
            entry = self.entries.get(key)
        except TypeError:
            entry, key = None, None
        if entry is not None and entry.fresh(self.clock(), self.ttl):
            return entry.result
        result = self.function(*args, **kwargs)
        if key is not None:
            self.entries[key] = Entry(result, self.clock())
        return result

    def cache_clear(self):
        self.entries.clear()


def cached(ttl, clock):
    return functools.partial(Cached, ttl=ttl, clock=clock)
