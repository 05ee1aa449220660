import scaffold


def test_calls_at_one_time_share_one_work():
    seen = scaffold.calls([(0, "a", None), (1, "a", None), (2, "a", None)])
    assert seen["started"] == [(0.0, "a")]
    assert seen["outcomes"] == [("a from work 0", 10.0)] * 3


def test_a_single_call_gets_its_result():
    assert scaffold.calls([(0, "a", None)])["outcomes"] == [("a from work 0", 10.0)]
