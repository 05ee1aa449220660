import scaffold


def test_cancelling_one_waiter_leaves_the_others():
    assert scaffold.waiters(3, fire_at=6, value="go", cancelled=[1]) == [
        (1.0, 1, "cancelled"),
        (6.0, 0, "go"),
        (6.0, 2, "go"),
    ]


def test_a_fired_signal_does_not_suspend():
    assert scaffold.steps_of_a_fired_signal("at once") == [0, "at once"]


def test_firing_twice_is_refused():
    assert scaffold.fire_twice("first", "second") == ["RuntimeError", "first"]


def test_waiting_takes_no_turns_of_the_loop():
    value, driven = scaffold.turns_while_waiting(200)
    assert value == "now"
    assert driven < 10


def test_a_signal_made_before_the_loop():
    assert scaffold.made_outside("later") == ["later", 5.0]


def test_a_waiter_that_came_after_the_fire():
    assert scaffold.late("kept") == [False, True, "kept", "kept", 3.0]


def test_none_and_false_are_values():
    assert scaffold.late(None) == [False, True, None, None, 3.0]
    assert scaffold.waiters(2, fire_at=3, value=False) == [(3.0, 0, False), (3.0, 1, False)]
