import scaffold


def test_values_are_read_and_saved_in_turn():
    seen = scaffold.watch(cancel_at=10)
    assert seen["log"][:4] == [(1.0, "saving", 0), (3.0, "saved", 0), (7.0, "saving", 1), (9.0, "saved", 1)]


def test_a_cancelled_poll_ends():
    assert scaffold.watch(cancel_at=4)["out"] == "CancelledError"
