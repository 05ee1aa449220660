"""The log of an interview: what goes in comes out, in order, once, and cannot be rewritten."""

import sqlite3
import tempfile
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sobes.errors import StoreError
from sobes.places import Places
from sobes.store import Conflict, Store

from .conftest import AT, KIT

LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
TEXTS = st.text(st.characters(), max_size=20)  # halves of surrogate pairs and NUL included
VALUES = st.recursive(LEAVES | TEXTS, lambda v: st.lists(v, max_size=3) | st.dictionaries(TEXTS, v, max_size=3))
EVENTS = st.tuples(st.sampled_from(["asked", "answered", "graded"]), st.dictionaries(TEXTS, VALUES, max_size=4))
TIMES = st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=10))]))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(TIMES, st.lists(EVENTS, max_size=4)), max_size=6))
def test_any_sequence_of_appends_reads_back_the_same(batches) -> None:
    with tempfile.TemporaryDirectory() as folder:
        places = Places(Path(folder) / "данные", Path(folder))
        with closing(Store.open(places)) as store:
            store.create_interview("a", AT, KIT)
            seq, told = 0, []
            for at, events in batches:
                seq = store.append("a", seq, at, events)
                told += [(at, *event) for event in events]
                assert seq == len(told)
        with closing(Store.open(places)) as again:
            read = again.events("a")
    assert [(event.at, event.kind, event.data) for event in read] == told
    assert [event.seq for event in read] == list(range(1, len(told) + 1))
    assert all(event.at.utcoffset() == timedelta(0) for event in read)


def test_new_interview_reads_back_with_its_first_events(store: Store) -> None:
    store.create_interview("a", AT, KIT, [("started", {}), ("asked", {"item": "02.0"})])
    found = store.interview("a")
    assert found is not None
    assert (found.id, found.created_at, found.finished_at, found.kit) == ("a", AT, None, KIT)
    assert (found.lang, found.level) == ("ru", "middle")
    assert [(event.seq, event.kind) for event in store.events("a")] == [(1, "started"), (2, "asked")]


def test_mappings_other_than_dict_are_stored_at_any_depth(store: Store) -> None:
    store.create_interview("a", AT, MappingProxyType({**KIT, "plan": MappingProxyType({"n": 1})}))
    found = store.interview("a")
    assert found is not None and found.kit == {**KIT, "plan": {"n": 1}}


def test_interviews_come_newest_first(store: Store) -> None:
    for name, days in (("b", 1), ("c", 2), ("a", 0)):
        store.create_interview(name, AT + timedelta(days=days), KIT)
    assert [interview.id for interview in store.interviews()] == ["c", "b", "a"]


def test_interview_that_is_not_there_is_none_and_has_no_events(store: Store) -> None:
    assert store.interview("a") is None
    assert store.events("a") == ()
    assert store.draft("a", "02.0") is None
    assert store.delete_interview("a") is False


@pytest.mark.parametrize(
    "act",
    [
        lambda store: store.append("a", 0, AT, [("asked", {})]),
        lambda store: store.mark_finished("a", AT),
        lambda store: store.save_draft("a", "02.0", "да", 1.0, AT),
    ],
)
def test_writing_to_an_interview_that_is_not_there_is_one_sentence(store: Store, act) -> None:
    with pytest.raises(StoreError) as caught:
        act(store)
    assert str(caught.value) == "There is no interview a. It may have been deleted."


def test_interview_with_a_taken_id_is_a_conflict_and_changes_nothing(store: Store) -> None:
    store.create_interview("a", AT, KIT, [("started", {})])
    with pytest.raises(Conflict) as caught:
        store.create_interview("a", AT, {**KIT, "lang": "en"}, [("other", {})])
    assert str(caught.value) == "There is an interview a already."
    assert [event.kind for event in store.events("a")] == ["started"]
    assert store.interviews()[0].lang == "ru"


def test_append_that_expects_another_last_event_is_a_conflict_and_stores_nothing(store: Store) -> None:
    store.create_interview("a", AT, KIT, [("started", {})])
    for expected in (0, 2):
        with pytest.raises(Conflict) as caught:
            store.append("a", expected, AT, [("asked", {}), ("answered", {})])
    assert str(caught.value) == "This interview went on in another window. Load it again and continue from there."
    assert len(store.events("a")) == 1


def test_append_with_one_bad_event_stores_none_of_them(store: Store) -> None:
    store.create_interview("a", AT, KIT)
    with pytest.raises(ValueError):
        store.append("a", 0, AT, [("asked", {}), ("answered", {"score": float("nan")})])
    assert store.events("a") == ()


def test_time_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(ValueError):
        store.create_interview("a", datetime(2026, 11, 21), KIT)
    assert store.interviews() == ()


def test_of_many_threads_that_append_at_once_exactly_one_wins(store: Store) -> None:
    store.create_interview("a", AT, KIT)
    gate, won, lost = threading.Barrier(8), [], []

    def write(number: int) -> None:
        gate.wait()
        try:
            won.append((store.append("a", 0, AT, [("answered", {"by": number})]), number))
        except Conflict:
            lost.append(number)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(won) == 1 and len(lost) == 7
    assert [event.data for event in store.events("a")] == [{"by": won[0][1]}]


def test_two_stores_on_one_folder_see_each_other_and_one_gets_the_conflict(places: Places, store: Store) -> None:
    with closing(Store.open(places)) as other:
        store.create_interview("a", AT, KIT)
        assert other.append("a", 0, AT, [("answered", {"by": "web"})]) == 1
        with pytest.raises(Conflict):
            store.append("a", 0, AT, [("answered", {"by": "terminal"})])
        assert store.append("a", 1, AT, [("answered", {"by": "terminal"})]) == 2
        assert [event.data["by"] for event in other.events("a")] == ["web", "terminal"]


def test_finishing_is_noted_and_can_be_taken_back(store: Store) -> None:
    store.create_interview("a", AT, KIT)
    store.mark_finished("a", AT + timedelta(minutes=40))
    assert store.interviews()[0].finished_at == AT + timedelta(minutes=40)
    store.mark_finished("a", None)
    assert store.interviews()[0].finished_at is None


def test_draft_is_replaced_and_is_no_event(store: Store) -> None:
    store.create_interview("a", AT, KIT)
    store.save_draft("a", "02.0", "GIL — это", 3.5, AT)
    store.save_draft("a", "02.0", "GIL — это замок\0", 9.25, AT)
    store.save_draft("a", "own.1", "", 0, AT)
    assert store.draft("a", "02.0") == ("GIL — это замок\0", 9.25)
    assert store.draft("a", "own.1") == ("", 0.0)
    assert store.events("a") == ()


def test_half_of_a_surrogate_pair_in_a_draft_becomes_a_question_mark(store: Store) -> None:
    store.create_interview("a", AT, KIT)
    store.save_draft("a", "02.0", "да\ud83d", 1, AT)
    assert store.draft("a", "02.0") == ("да?", 1.0)


def test_deleting_takes_events_and_drafts_of_that_interview_only(store: Store) -> None:
    for name in ("a", "b"):
        store.create_interview(name, AT, KIT, [("started", {})])
        store.save_draft(name, "02.0", name, 1, AT)
    assert store.delete_interview("a") is True
    assert (store.events("a"), store.draft("a", "02.0"), store.interview("a")) == ((), None, None)
    assert len(store.events("b")) == 1 and store.draft("b", "02.0") == ("b", 1.0)


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("UPDATE events SET data = '{}'", "events are never changed"),
        ("DELETE FROM events", "events are deleted only with their interview"),
        ("DELETE FROM events WHERE seq = 2", "events are deleted only with their interview"),
        ("INSERT OR REPLACE INTO events VALUES ('a', 1, 't', 'k', '{}')", "an event follows the last one"),
        ("INSERT INTO events VALUES ('a', 4, 't', 'k', '{}')", "an event follows the last one"),
        ("UPDATE OR IGNORE events SET seq = 9", "events are never changed"),
    ],
)
def test_database_itself_refuses_to_rewrite_the_log(places: Places, store: Store, statement, message) -> None:
    store.create_interview("a", AT, KIT, [("started", {"x": 1}), ("asked", {"x": 2})])
    before = store.events("a")
    with closing(sqlite3.connect(places.database)) as connection:
        with pytest.raises(sqlite3.IntegrityError, match=message):
            connection.execute(statement)
        connection.commit()
    assert store.events("a") == before


def test_every_commit_waits_for_the_disk(places: Places, store: Store) -> None:
    with store.engine.connect() as connection:
        pragma = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert pragma == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}
