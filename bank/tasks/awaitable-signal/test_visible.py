import scaffold


def test_a_waiter_gets_the_value():
    assert scaffold.waiters(1, fire_at=4, value="ready") == [(4.0, 0, "ready")]


def test_all_waiters_wake_in_the_order_of_waiting():
    assert scaffold.waiters(3, fire_at=2, value=7) == [(2.0, 0, 7), (2.0, 1, 7), (2.0, 2, 7)]
