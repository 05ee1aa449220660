import scaffold


def test_the_first_caller_may_be_cancelled():
    seen = scaffold.calls([(0, "a", 4), (1, "a", None), (2, "a", None)])
    assert seen["outcomes"] == [("cancelled", 4.0), ("a from work 0", 10.0), ("a from work 0", 10.0)]
    assert seen["started"] == [(0.0, "a")]


def test_a_follower_may_be_cancelled():
    seen = scaffold.calls([(0, "a", None), (1, "a", 5), (2, "a", None)])
    assert seen["outcomes"] == [("a from work 0", 10.0), ("cancelled", 5.0), ("a from work 0", 10.0)]


def test_an_error_reaches_everyone():
    seen = scaffold.calls([(0, "a", None), (3, "a", None)], failing=[0])
    assert seen["outcomes"] == [("ConnectionError: work 0 failed", 10.0)] * 2
    assert seen["started"] == [(0.0, "a")]


def test_after_an_error_the_next_call_works_anew():
    seen = scaffold.calls([(0, "a", None), (15, "a", None)], failing=[0])
    assert seen["outcomes"] == [("ConnectionError: work 0 failed", 10.0), ("a from work 1", 25.0)]


def test_a_finished_result_is_not_cached():
    seen = scaffold.calls([(0, "a", None), (11, "a", None), (12, "a", None)])
    assert seen["started"] == [(0.0, "a"), (11.0, "a")]
    assert seen["outcomes"][1:] == [("a from work 1", 21.0), ("a from work 1", 21.0)]


def test_different_keys_do_not_wait_for_each_other():
    seen = scaffold.calls([(0, "a", None), (1, "b", None), (2, "a", None)])
    assert seen["outcomes"] == [("a from work 0", 10.0), ("b from work 1", 11.0), ("a from work 0", 10.0)]


def test_running_tells_the_keys_in_flight():
    seen = scaffold.calls([(0, "a", None), (5, "b", None)], failing=[0], watch=[3, 7, 12, 20])
    assert seen["running"] == [(3, ["a"]), (7, ["a", "b"]), (12, ["b"]), (20, [])]
