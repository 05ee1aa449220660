import solution
import scaffold


def test_a_list_is_summed_up():
    assert solution.summary([5, 1, 7]) == {"count": 3, "total": 13, "largest": 7, "smallest": 1}


def test_an_empty_list():
    assert solution.summary([]) == {"count": 0, "total": 0, "largest": None, "smallest": None}


def test_a_generator_is_counted_and_summed():
    seen = scaffold.of_generator([4, 4])
    assert (seen["count"], seen["total"]) == (2, 8)
