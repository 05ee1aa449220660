import scaffold


def test_jobs_run_in_the_background():
    seen = scaffold.jobs([3, 2])
    assert seen["done"] == [(2.0, 1), (3.0, 0)]


def test_close_waits_for_all_jobs():
    assert scaffold.jobs([4, 9, 1])["closed"] == 9.0


def test_unfinished_jobs_are_counted():
    assert scaffold.jobs([3, 5, 8], look_at=[2, 4, 6])["counts"] == [3, 2, 1]
