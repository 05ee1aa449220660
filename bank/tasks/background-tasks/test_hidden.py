import scaffold


def test_a_task_survives_the_garbage_collector():
    assert scaffold.listener() == {"reached": 1, "got": ["hello"], "destroyed": 0}


def test_finished_tasks_are_forgotten():
    seen = scaffold.jobs([2] * 30, look_at=[1, 3])
    assert (seen["counts"], seen["left"], seen["alive"]) == ([30, 0], 0, 0)


def test_errors_are_collected():
    seen = scaffold.jobs([2, 3, 4, 5], failing=[1, 2])
    assert seen["errors"] == ["ValueError: job 1", "ValueError: job 2"]
    assert [number for _, number in seen["done"]] == [0, 3]
    assert seen["unseen"] == []


def test_a_cancelled_task_is_not_an_error():
    seen = scaffold.jobs([5, 6], cancel=[0], failing=[1])
    assert seen["errors"] == ["ValueError: job 1"]
    assert (seen["closed"], seen["unseen"]) == (6.0, [])


def test_a_job_cancelled_before_it_began():
    assert scaffold.cancelled_at_once() == {"count": 1, "left": 0, "errors": 0, "closed": 3.0}


def test_close_waits_for_tasks_of_tasks():
    assert scaffold.chain(4) == {"closed": 8.0, "done": [1, 2, 3, 4]}


def test_close_cancels_nothing():
    assert scaffold.jobs([500, 2])["done"] == [(2.0, 1), (500.0, 0)]


def test_spawn_after_close_is_refused():
    assert scaffold.after_close() == {"error": "RuntimeError", "ran": [], "warnings": []}
