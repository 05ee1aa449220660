from solution import Chunks


def test_the_last_chunk_may_be_shorter():
    assert list(Chunks([1, 2, 3, 4, 5], 2)) == [[1, 2], [3, 4], [5]]


def test_an_empty_sequence_has_no_chunks():
    assert list(Chunks([], 3)) == []


def test_two_walks_give_the_same():
    chunks = Chunks("abcd", 3)
    assert [list(chunks), list(chunks)] == [[["a", "b", "c"], ["d"]]] * 2


def test_length():
    assert len(Chunks("abcdefg", 3)) == 3
