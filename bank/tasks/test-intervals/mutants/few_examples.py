# verdict: WA
# mistake: three friendly examples
from intervals import merge


def test_overlap():
    assert merge([(1, 3), (2, 4)]) == [(1, 4)]


def test_apart():
    assert merge([(1, 2), (5, 7)]) == [(1, 2), (5, 7)]


def test_nothing():
    assert merge([]) == []
