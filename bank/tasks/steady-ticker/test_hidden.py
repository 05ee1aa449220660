import scaffold


def test_the_time_of_the_work_does_not_add_up():
    seen = scaffold.tick(60, 10, takes=[7] * 10)
    assert seen["began"] == [60.0 * number for number in range(10)]


def test_missed_moments_are_dropped():
    assert scaffold.tick(60, 4, takes=[70] * 4)["began"] == [0.0, 120.0, 240.0, 360.0]


def test_one_slow_call_does_not_shift_the_grid():
    seen = scaffold.tick(10, 5, takes=[1, 34, 1, 1, 1])
    assert seen["began"] == [0.0, 10.0, 50.0, 60.0, 70.0]
    assert seen["out"] == seen["began"]


def test_a_moment_at_the_end_of_the_work_is_not_missed():
    assert scaffold.tick(10, 4, takes=[10, 20, 3, 3])["began"] == [0.0, 10.0, 30.0, 40.0]


def test_calls_do_not_overlap():
    assert scaffold.tick(2, 4, takes=[5, 5, 5, 5])["most_at_once"] == 1


def test_an_error_ends_it():
    seen = scaffold.tick(10, 5, takes=[1] * 5, fails_at=2)
    assert (seen["out"], seen["began"]) == ("ArithmeticError: call 2", [0.0, 10.0, 20.0])


def test_it_ends_with_the_last_call():
    assert scaffold.tick(10, 3, takes=[1, 1, 4])["ended"] == 24.0


def test_the_grid_begins_when_it_is_started():
    seen = scaffold.tick(10, 3, takes=[2] * 3, wait_before=123)
    assert seen["out"] == [0.0, 10.0, 20.0]
    assert seen["began"] == [0.0, 10.0, 20.0]
