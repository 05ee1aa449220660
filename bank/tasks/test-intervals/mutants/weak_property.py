# verdict: WA
# mistake: the only property is the set of points, which says nothing of how they are cut up
from itertools import product

import pytest
from intervals import merge

PAIRS = [(a, b) for a, b in product(range(-2, 4), repeat=2) if a <= b]


def points(intervals):
    return {point for start, end in intervals for point in range(start, end)}


def test_points():
    for given in product(PAIRS, repeat=2):
        assert points(merge(list(given))) == points(given)


def test_error():
    with pytest.raises(ValueError):
        merge([(2, 1)])
