# verdict: WA
# mistake: demands the message of the error, which is not promised
from itertools import pairwise, product

import pytest
from intervals import merge

PAIRS = [(a, b) for a, b in product(range(-2, 3), repeat=2) if a <= b]


def points(intervals):
    return {point for start, end in intervals for point in range(start, end)}


def test_everything():
    for given in product(PAIRS, repeat=3):
        given = list(given)
        before = list(given)
        result = merge(given)
        assert points(result) == points(given)
        assert all(a < b for a, b in result)
        assert all(x[1] < y[0] for x, y in pairwise(result))
        assert given == before


def test_error():
    with pytest.raises(ValueError, match="wrong way round"):
        merge([(2, 1)])
