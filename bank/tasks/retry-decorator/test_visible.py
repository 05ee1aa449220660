import scaffold


def test_a_success_is_returned_at_once():
    assert scaffold.call(["page"]) == (["page"], [])


def test_a_failure_is_tried_again():
    assert scaffold.call(["connection", "connection", "page"]) == (["page"], [1, 2])


def test_attempts_are_used_up():
    told, _ = scaffold.call(["connection"] * 3)
    assert told == [("GaveUp", "load: 3 attempts failed", "ConnectionError")]
