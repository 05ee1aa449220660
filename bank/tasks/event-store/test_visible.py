import pytest
import scaffold
import solution


def test_events_are_appended_and_read():
    store = solution.EventStore()
    assert store.append("acc-1", [{"type": "opened"}, {"type": "paid", "sum": 5}], 0) == 2
    assert store.append("acc-1", [{"type": "paid", "sum": 7}], 2) == 3
    assert store.read("acc-1") == [{"type": "opened"}, {"type": "paid", "sum": 5}, {"type": "paid", "sum": 7}]


def test_a_late_writer_has_a_conflict():
    store = solution.EventStore()
    store.append("acc-1", [{"type": "opened"}], 0)
    with pytest.raises(solution.Conflict):
        store.append("acc-1", [{"type": "closed"}], 0)


def test_state_is_replayed():
    assert scaffold.counted([[5, 7], [1]], []) == [(None, 12, 2), (None, 13, 3)]
