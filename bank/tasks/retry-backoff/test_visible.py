import scaffold


def test_a_success_returns_at_once():
    assert scaffold.attempt(["ok"]) == {"out": "result of attempt 1", "calls": [0.0], "time": 0.0}


def test_a_failure_is_tried_again_after_a_pause():
    assert scaffold.attempt(["OSError", "ok"]) == {"out": "result of attempt 2", "calls": [0.0, 1.0], "time": 1.0}


def test_the_last_error_comes_out():
    seen = scaffold.attempt(["OSError"] * 9)
    assert seen["out"] == "OSError: attempt 3"
    assert len(seen["calls"]) == 3
