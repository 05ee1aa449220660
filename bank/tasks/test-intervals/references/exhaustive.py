# approach: all small inputs against an oracle of points
from itertools import pairwise, product

import pytest
from intervals import merge

PAIRS = [(start, end) for start, end in product(range(-2, 4), repeat=2) if start <= end]
INPUTS = [list(chosen) for length in range(4) for chosen in product(PAIRS, repeat=length)]


def points(intervals):
    return {point for start, end in intervals for point in range(start, end)}


def test_the_same_points_in_separate_ascending_intervals():
    for given in INPUTS:
        result = merge(list(given))
        assert points(result) == points(given), given
        assert all(start < end for start, end in result), given
        assert all(left[1] < right[0] for left, right in pairwise(result)), given


def test_the_input_does_not_change():
    for given in INPUTS[:3000]:
        before = list(given)
        merge(given)
        assert given == before


@pytest.mark.parametrize("given", [[(2, 1)], [(0, 5), (4, 3)], [(1, 1), (0, -1)]])
def test_the_wrong_way_round(given):
    with pytest.raises(ValueError):
        merge(given)


def test_a_generator_will_do():
    assert merge((n, n + 1) for n in (5, 3, 4)) == [(3, 6)]
