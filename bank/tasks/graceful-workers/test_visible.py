import scaffold


def done(seen):
    return [item for _, what, item in seen["log"] if what == "done"]


def test_every_item_is_handled():
    assert sorted(done(scaffold.work(["a", "b"], count=2))) == ["a", "b"]


def test_workers_work_at_once():
    seen = scaffold.work(["a", "b", "c"], count=3, seconds=5)
    assert seen["stopped"] == 5.0


def test_items_begin_in_order():
    seen = scaffold.work(["a", "b", "c"], count=1, seconds=2)
    assert [entry for entry in seen["log"] if entry[1] == "began"] == [
        (0.0, "began", "a"),
        (2.0, "began", "b"),
        (4.0, "began", "c"),
    ]
