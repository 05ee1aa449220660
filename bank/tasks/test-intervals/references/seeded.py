# approach: random inputs with constant seeds and relations between calls, with a few examples
import random

import pytest
from intervals import merge


@pytest.fixture(params=range(60))
def given(request):
    dice = random.Random(request.param)
    starts = [dice.randint(-12, 12) for _ in range(dice.randint(0, 7))]
    return [(start, start + dice.choice([0, 0, 1, 1, 2, 3, 9])) for start in starts]


def covered(intervals):
    return sorted({point for start, end in intervals for point in range(start, end)})


def test_points(given):
    assert covered(merge(given)) == covered(given)


def test_as_few_intervals_as_gaps_allow(given):
    line = covered(given)
    gaps = sum(after - before > 1 for before, after in zip(line, line[1:]))
    assert len(merge(given)) == (gaps + 1 if line else 0)


def test_order_does_not_matter_and_nothing_is_spoilt(given):
    copy = given[:]
    assert merge(given) == merge(given[::-1]) == merge(sorted(given)) == sorted(merge(given))
    assert given == copy


def test_merging_twice_is_merging_once(given):
    assert merge(merge(given)) == merge(given)


@pytest.mark.parametrize(
    ("intervals", "merged"),
    [
        ([(1, 3), (3, 5)], [(1, 5)]),
        ([(1, 9), (2, 3), (4, 5)], [(1, 9)]),
        ([(1, 2), (2, 2), (3, 4)], [(1, 2), (3, 4)]),
        ([(1, 2), (5, 5), (7, 8)], [(1, 2), (7, 8)]),
        ([(-5, -3), (-4, 0)], [(-5, 0)]),
        ([(0, 0)], []),
    ],
)
def test_examples(intervals, merged):
    assert merge(intervals) == merged


def test_wrong_way_round():
    with pytest.raises(ValueError):
        merge([(1, 2), (5, 4)])
