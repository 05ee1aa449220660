import pytest
import scaffold
from solution import Chunks


def test_nested_loops_are_independent():
    assert scaffold.nested((1, 2, 3), 2) == [
        ([1, 2], [1, 2]),
        ([1, 2], [3]),
        ([3], [1, 2]),
        ([3], [3]),
    ]


def test_an_exhausted_iterator_stays_exhausted():
    assert scaffold.after_the_end([1, 2, 3], 2, 3) == [[[1, 2], [3]], "StopIteration", "StopIteration", "StopIteration"]


def test_an_iterator_is_its_own_iterator():
    assert scaffold.iterator_of_iterator("abcde", 2) == (["a", "b"], 1, [["c", "d"], ["e"]])


def test_a_huge_sequence_is_not_copied():
    assert scaffold.huge(10**15, 3) == ([0, 1, 2], [3, 4, 5])


def test_len_counts_chunks():
    assert [len(Chunks("x" * n, 4)) for n in (0, 1, 3, 4, 5, 8, 9)] == [0, 1, 1, 1, 2, 2, 3]


@pytest.mark.parametrize("size", [0, -2])
def test_size_must_be_positive(size):
    with pytest.raises(ValueError):
        Chunks([1, 2], size)


def test_items_are_read_when_asked_for():
    assert scaffold.replaced([1, 2, 3, 4, 5], 2, 3, "new") == ([1, 2], [[3, "new"], [5]])
