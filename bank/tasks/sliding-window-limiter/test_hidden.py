import random

import scaffold


def test_the_border_of_two_windows():
    assert scaffold.allowed(3, 60, [57, 58, 59, 60, 61, 62, 116, 117, 118]) == [57, 58, 59, 117, 118]


def test_a_request_leaves_the_window_exactly_after_it():
    assert scaffold.allowed(1, 10, [0.5, 10.25, 10.5, 20.25, 20.5]) == [0.5, 10.5, 20.5]


def test_refused_requests_do_not_count():
    assert scaffold.allowed(1, 10, range(0, 31)) == [0, 10, 20, 30]


def test_clients_are_independent():
    steps = [(0, "allow", "ann"), (1, "allow", "bob"), (2, "allow", "ann"), (3, "allow", "bob"), (10, "allow", "ann")]
    assert scaffold.play(1, 10, steps) == [True, True, False, False, True]


def test_retry_after_tells_the_truth():
    assert scaffold.patient(3, 10, 8) == ([0, 1, 2, 10, 11, 12, 20, 21], [])


def test_retry_after_spends_nothing():
    steps = [(0, "retry_after", "ann")] * 5 + [(1, "allow", "ann"), (2, "retry_after", "ann"), (2, "allow", "ann")]
    assert scaffold.play(2, 10, [*steps, (3, "retry_after", "ann")]) == [0] * 5 + [True, 0, True, 8]


def test_agrees_with_a_simple_model():
    dice = random.Random(75)
    times, now = [], 0
    for _ in range(600):
        now += dice.choice([0, 0, 1, 1, 2, 9])
        times.append(now)
    expected = []
    for time in times:
        if sum(time - 20 < mark for mark in expected) < 5:
            expected.append(time)
    assert scaffold.allowed(5, 20, times) == expected
