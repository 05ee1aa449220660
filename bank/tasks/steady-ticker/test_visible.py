import scaffold


def test_quick_work_is_called_on_the_grid():
    assert scaffold.tick(10, 3, takes=[0, 0, 0])["began"] == [0.0, 10.0, 20.0]


def test_the_moments_are_returned():
    assert scaffold.tick(5, 2, takes=[1, 1])["out"] == [0.0, 5.0]
