import scaffold


def test_a_conflict_writes_nothing():
    versions, events = scaffold.write(("a", [{"n": 1}], 0), ("a", [{"n": 2}, {"n": 3}], 0), ("b", [{"n": 4}], 1))
    assert (versions, events) == ([1, "Conflict", "Conflict"], [("a", {"n": 1})])
    assert scaffold.write(("a", [{"n": 1}], 0), ("a", [{"n": 2}], 2), ("a", [{"n": 3}], 1))[0] == [1, "Conflict", 2]


def test_what_is_written_cannot_be_changed():
    expected = [{"type": "opened", "tags": ["a"]}, {"type": "paid", "tags": []}]
    assert scaffold.spoil() == (expected, expected)


def test_an_empty_append_checks_the_version():
    assert scaffold.write(("a", [], 0), ("a", [], 1), ("a", [{"n": 1}], 0), ("a", [], 0), ("a", [], 1)) == (
        [0, "Conflict", 1, "Conflict", 1],
        [("a", {"n": 1})],
    )


def test_replay_goes_on_from_the_snapshot():
    told = scaffold.counted([[1, 2, 3], [4], [5, 6], [7]], snapshots_after=[0, 2])
    assert told == [(3, 6, 0), (None, 10, 1), (6, 21, 0), (None, 28, 1)]


def test_a_snapshot_cannot_be_changed():
    assert scaffold.spoil_snapshot() == (["a", "b", "c"], ["initial"])


def test_streams_have_versions_of_their_own():
    versions, _ = scaffold.write(("a", [{"n": 1}, {"n": 2}], 0), ("b", [{"n": 1}], 0), ("a", [{"n": 3}], 2), ("b", [], 1))
    assert versions == [2, 1, 3, 1]


def test_all_events_keep_the_order_of_writing():
    _, events = scaffold.write(("b", [{"n": 1}], 0), ("a", [{"n": 2}, {"n": 3}], 0), ("b", [{"n": 4}], 1), ("a", [{"n": 5}], 2))
    assert events == [("b", {"n": 1}), ("a", {"n": 2}), ("a", {"n": 3}), ("b", {"n": 4}), ("a", {"n": 5})]


def test_reading_from_a_place():
    assert scaffold.reads(4, 0, 1, 3, 4, 9) == ([[1, 2, 3, 4], [2, 3, 4], [4], [], []], [])
