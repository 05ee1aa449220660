import scaffold


def done(seen):
    return [item for _, what, item in seen["log"] if what == "done"]


def test_stop_waits_for_everything_put():
    seen = scaffold.work(list(range(9)), count=2, seconds=3)
    assert sorted(done(seen)) == list(range(9))
    assert seen["stopped"] == 15.0


def test_all_workers_end():
    seen = scaffold.work(["a"], count=5)
    assert (seen["stopped"], seen["tasks_left"]) == (1.0, 0)


def test_a_full_queue_holds_the_producer():
    seen = scaffold.work(list(range(7)), count=2, capacity=2, seconds=10)
    assert seen["put_at"][-1] == 20.0
    assert seen["put_at"][:2] == [0.0, 0.0]
    assert sorted(done(seen)) == list(range(7))


def test_an_error_does_not_stop_a_worker():
    seen = scaffold.work(list(range(6)), count=1, failing=[0, 2])
    assert done(seen) == [1, 3, 4, 5]
    assert seen["stopped"] == 6.0


def test_errors_are_kept_with_their_items():
    seen = scaffold.work(["a", "b", "c"], count=1, failing=["b", "c"])
    assert seen["errors"] == [("b", "ValueError: cannot do b"), ("c", "ValueError: cannot do c")]


def test_put_after_stop_is_refused():
    seen = scaffold.work(["a"], late=["b"])
    assert seen["refused"] == ["RuntimeError"]
    assert done(seen) == ["a"]


def test_stop_twice():
    seen = scaffold.work(["a", "b"], count=2, stops=3)
    assert (sorted(done(seen)), seen["stopped"], seen["tasks_left"]) == (["a", "b"], 1.0, 0)
    assert scaffold.work([], count=2)["stopped"] == 0.0
