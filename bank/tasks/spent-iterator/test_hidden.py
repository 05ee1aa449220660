import pytest
import scaffold


def test_a_generator_gives_the_same_summary():
    assert scaffold.of_generator([3, 9, 2, 4]) == {"count": 4, "total": 18, "largest": 9, "smallest": 2}


def test_an_empty_source():
    assert scaffold.of_generator([]) == {"count": 0, "total": 0, "largest": None, "smallest": None}


def test_a_million_amounts_do_not_fill_the_memory():
    out, kilobytes = scaffold.peak_of_many(100_000)
    assert (out["count"], out["largest"], out["smallest"]) == (100_000, 10**9 + 99_999, 10**9)
    assert kilobytes < 500


def test_zero_and_negative_amounts():
    assert scaffold.of_generator([0, -5, -2]) == {"count": 3, "total": -7, "largest": 0, "smallest": -5}
    assert scaffold.of_generator([-3, 0]) == {"count": 2, "total": -3, "largest": 0, "smallest": -3}
    assert scaffold.of_generator([0, 6]) == {"count": 2, "total": 6, "largest": 6, "smallest": 0}


def test_an_error_of_the_source_comes_out():
    with pytest.raises(ConnectionError):
        scaffold.of_generator([1, 2, 3], fails_at=2)


def test_the_source_is_gone_through_once():
    assert scaffold.of_counting([6, 2]) == [{"count": 2, "total": 8, "largest": 6, "smallest": 2}, 1]
