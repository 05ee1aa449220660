"""Sources that can be gone through once."""

import tracemalloc

from solution import summary


def of_generator(amounts, fails_at=None):
    def source():
        for number, amount in enumerate(amounts):
            if number == fails_at:
                raise ConnectionError("lost")
            yield amount

    return summary(source())


def of_counting(amounts):
    """The summary, and how many times a pass was begun."""
    begun = []

    class Source:
        def __iter__(self):
            begun.append(1)
            return iter(amounts)

    return [summary(Source()), len(begun)]


def peak_of_many(count):
    """The summary of `count` large numbers and the peak of memory in kilobytes."""
    tracemalloc.start()
    try:
        out = summary(10**9 + number for number in range(count))
        return [out, tracemalloc.get_traced_memory()[1] // 1024]
    finally:
        tracemalloc.stop()
