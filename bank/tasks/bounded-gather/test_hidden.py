import scaffold


def test_the_next_job_starts_as_soon_as_one_ends():
    seen = scaffold.timeline(2, [10, 1, 2, 3])
    assert seen["started"] == [(0.0, 0), (0.0, 1), (1.0, 2), (3.0, 3)]
    assert seen["time"] == 10.0


def test_results_keep_the_order_of_jobs():
    seen = scaffold.timeline(3, [9, 1, 5, 2])
    assert seen["results"] == [0, 10, 20, 30]
    assert seen["finished"] == [(1.0, 1), (3.0, 3), (5.0, 2), (9.0, 0)]


def test_an_error_leaves_nothing_running():
    seen = scaffold.timeline(3, [4, 2, 8, 8, 8], failing=[1])
    assert seen["error"] == "LookupError: job 1"
    assert seen["finished"] == []
    assert (seen["running_after"], seen["tasks_left"]) == (0, 0)


def test_an_error_comes_out_at_once_and_as_it_is():
    seen = scaffold.timeline(2, [3, 7, 30], failing=[0])
    assert (seen["error"], seen["time"]) == ("LookupError: job 0", 3.0)


def test_a_limit_below_one_is_refused():
    seen = scaffold.timeline(0, [1, 1])
    assert seen["error"].startswith("ValueError")
    assert seen["started"] == []


def test_a_limit_above_the_number_of_jobs():
    seen = scaffold.timeline(50, [2, 1, 3])
    assert (seen["results"], seen["time"]) == ([0, 10, 20], 3.0)
    assert scaffold.timeline(3, [])["results"] == []
