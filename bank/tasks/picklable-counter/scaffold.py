"""Pickles and copies counters beside the solution; tells what came out."""

import copy
import pickle

from solution import VisitCounter


def empty(cls):
    """An object without __init__, which is how pickle makes one by default."""
    return object.__new__(cls)


def make(hits, **arguments):
    counter = VisitCounter("home", **arguments)
    for user in hits:
        counter.hit(user)
    return counter


def describe(counter):
    return counter.name, counter.limit, dict(counter.visits)


def try_hits(counter, users):
    told = []
    for user in users:
        try:
            told.append(counter.hit(user))
        except ValueError:
            told.append("ValueError")
    return told


def hits(users, limit=100):
    counter = make([], limit=limit)
    return try_hits(counter, users), dict(counter.visits)


def round_trip(users, more, protocol=pickle.DEFAULT_PROTOCOL, limit=100):
    """What the restored counter is, what further hits on it give, and what the original is afterwards."""
    counter = make(users, limit=limit)
    again = pickle.loads(pickle.dumps(counter, protocol))
    restored = describe(again)
    return restored, try_hits(again, more), describe(counter)


def locks():
    """Type names of the locks of an original, its pickled and its copied twin, and how many different ones there are.

    The original's lock is held while the twins are used.
    """
    counter = make(["ann"])
    twins = [pickle.loads(pickle.dumps(counter)), copy.copy(counter)]
    with counter.lock:
        numbers = [twins[0].hit("ann"), twins[1].hit("bob")]
    everyone = [counter, *twins]
    return numbers, [type(c.lock).__name__ for c in everyone], len({id(c.lock) for c in everyone})


def original_after_saving(times):
    counter = make(["ann"])
    for _ in range(times):
        pickle.dumps(counter)
        copy.copy(counter)
    return counter.hit("ann"), describe(counter), type(counter.lock).__name__


def shallow_copy():
    counter = make(["ann"])
    twin = copy.copy(counter)
    twin.hit("ann")
    twin.name = "twin"
    return describe(counter), describe(twin)


def read_old_file(name, counts):
    """A counter restored from what the former class wrote: an empty object and a dictionary as its state."""

    class OldCounter:
        def __reduce__(self):
            return empty, (VisitCounter,), {"name": name, "counts": counts}

    counter = pickle.loads(pickle.dumps(OldCounter()))
    before = describe(counter)
    more = try_hits(counter, ["ann"])
    return before, more, type(counter.lock).__name__, describe(pickle.loads(pickle.dumps(counter)))


def added_attributes():
    counter = make(["ann"])
    counter.owner = "bob"
    counter.tags = ["x"]
    again = pickle.loads(pickle.dumps(counter))
    return getattr(again, "owner", None), getattr(again, "tags", None)
