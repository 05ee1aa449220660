import scaffold


def test_pauses_grow():
    seen = scaffold.attempt(["OSError"] * 4 + ["ok"], attempts=5, delay=0.5, factor=3)
    assert seen["calls"] == [0.0, 0.5, 2.0, 6.5, 20.0]
    assert seen["out"] == "result of attempt 5"


def test_no_pause_after_the_last_attempt():
    seen = scaffold.attempt(["OSError"] * 9, attempts=3, delay=4)
    assert (seen["calls"], seen["time"]) == ([0.0, 4.0, 12.0], 12.0)


def test_another_error_is_not_retried():
    seen = scaffold.attempt(["KeyError", "ok"])
    assert (seen["out"], seen["calls"]) == ("KeyError: 'attempt 1'", [0.0])


def test_cancellation_during_an_attempt_is_never_retried():
    seen = scaffold.attempt(["ok"], seconds=5, cancel_at=2, retry_on=["BaseException"])
    assert seen == {"out": "CancelledError", "calls": [0.0], "time": 2.0}


def test_cancellation_during_a_pause_gets_out():
    seen = scaffold.attempt(["OSError"] * 9, delay=10, cancel_at=3, retry_on=["BaseException"])
    assert seen == {"out": "CancelledError", "calls": [0.0], "time": 3.0}


def test_one_attempt_means_one_call():
    assert scaffold.attempt(["OSError", "ok"], attempts=1) == {"out": "OSError: attempt 1", "calls": [0.0], "time": 0.0}


def test_fewer_than_one_attempt_is_refused():
    seen = scaffold.attempt(["ok"], attempts=0)
    assert seen["out"].startswith("ValueError")
    assert seen["calls"] == []


def test_children_of_a_listed_class_are_retried():
    seen = scaffold.attempt(["ConnectionResetError", "KeyError", "ok"], retry_on=["ConnectionError", "LookupError"])
    assert (seen["out"], seen["calls"]) == ("result of attempt 3", [0.0, 1.0, 3.0])
