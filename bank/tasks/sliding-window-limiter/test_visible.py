import scaffold


def test_no_more_than_the_limit():
    assert scaffold.allowed(2, 10, [0, 3, 5, 9]) == [0, 3]


def test_the_window_slides():
    assert scaffold.allowed(2, 10, [0, 3, 5, 10, 11, 13]) == [0, 3, 10, 13]


def test_how_long_to_wait():
    steps = [(0, "retry_after", "ann"), (0, "allow", "ann"), (4, "retry_after", "ann")]
    assert scaffold.play(1, 10, steps) == [0, True, 6]
