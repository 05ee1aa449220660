import scaffold


def test_cancelled_while_reading():
    seen = scaffold.watch(cancel_at=6.5)
    assert (seen["out"], seen["time"]) == ("CancelledError", 6.5)
    assert seen["log"] == [(1.0, "saving", 0), (3.0, "saved", 0)]


def test_cancelled_during_the_pause():
    seen = scaffold.watch(cancel_at=5)
    assert (seen["out"], seen["time"], len(seen["log"])) == ("CancelledError", 5.0, 2)


def test_cancelled_while_saving_finishes_the_save():
    seen = scaffold.watch(cancel_at=8)
    assert (seen["out"], seen["time"]) == ("CancelledError", 9.0)
    assert seen["log"] == [(1.0, "saving", 0), (3.0, "saved", 0), (7.0, "saving", 1), (9.0, "saved", 1)]


def test_a_save_that_fails_after_the_cancellation():
    seen = scaffold.watch(cancel_at=8, save_fails=[1])
    assert (seen["out"], seen["time"]) == ("CancelledError", 9.0)
    assert seen["log"] == [(1.0, "saving", 0), (3.0, "saved", 0), (7.0, "saving", 1)]


def test_errors_are_passed_over():
    seen = scaffold.watch(cancel_at=19, read_fails=[0], save_fails=[0])
    assert seen["log"] == [(5.0, "saving", 1), (11.0, "saving", 2), (13.0, "saved", 2), (17.0, "saving", 3), (19.0, "saved", 3)]
    assert seen["out"] == "CancelledError"


def test_a_timeout_of_the_sensor_is_no_stop():
    seen = scaffold.watch(cancel_at=8, timeouts=[0])
    assert seen["log"] == [(5.0, "saving", 1), (7.0, "saved", 1)]
    assert (seen["out"], seen["time"]) == ("CancelledError", 8.0)


def test_nothing_is_left_behind():
    for moment in (0.5, 2, 4, 8):
        seen = scaffold.watch(cancel_at=moment, save_fails=[0, 1])
        assert (seen["out"], seen["tasks_left"], seen["unseen"]) == ("CancelledError", 0, [])
