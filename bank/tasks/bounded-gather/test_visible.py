import scaffold


def test_no_more_than_the_limit_run_at_once():
    seen = scaffold.timeline(2, [1, 1, 1, 1])
    assert seen["most_at_once"] == 2
    assert seen["time"] == 2.0


def test_results_come_back():
    assert scaffold.timeline(3, [1, 1, 1, 1, 1])["results"] == [0, 10, 20, 30, 40]


def test_jobs_start_in_order():
    assert scaffold.timeline(1, [2, 3, 1])["started"] == [(0.0, 0), (2.0, 1), (5.0, 2)]
