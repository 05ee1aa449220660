"""Walks over Chunks with Python's own protocols."""

from solution import Chunks


def nested(items, size):
    """Pairs of chunks from two nested loops over one object."""
    chunks = Chunks(items, size)
    return [(outer, inner) for outer in chunks for inner in chunks]


def after_the_end(items, size, calls):
    """The items of one iterator, then what each further call of next gives."""
    iterator = iter(Chunks(items, size))
    told = [list(iterator)]
    for _ in range(calls):
        try:
            told.append(next(iterator))
        except StopIteration:
            told.append("StopIteration")
    return told


def iterator_of_iterator(items, size):
    """How many different objects iter makes of one iterator, and the rest of its chunks after one next."""
    iterator = iter(Chunks(items, size))
    first = next(iterator)
    again = iter(iterator)
    return first, len({id(iterator), id(again)}), list(again)


def huge(length, size):
    """The first two chunks of range(length), and the number of chunks where it fits an int of this machine."""
    iterator = iter(Chunks(range(length), size))
    return next(iterator), next(iterator)


def replaced(items, size, place, item):
    """One chunk is taken, then an item further on is replaced; the chunk and the rest of the walk."""
    items = list(items)
    iterator = iter(Chunks(items, size))
    first = next(iterator)
    items[place] = item
    return first, list(iterator)
