"""What is kept of practice: it comes back as it was, once, and cannot be rewritten; one judge for one submission."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from sobes.errors import StoreError
from sobes.places import Places
from sobes.store import Conflict, Missing, Store, claims, practice
from sobes.store.claims import Holder
from sobes.store.values import StoredPracticeEvent, StoredSource, StoredSubmission, StoredTyping

from .conftest import AT, KIT

SENT = StoredSubmission("s1", "lru", 2, "print('да\0')\n", AT)
ACCEPTED = {"verdict": "AC", "message": "", "checks": []}
BROKEN = {"verdict": "IE", "message": "no sandbox here", "checks": []}
TASKS = {"lru", "git"}


@pytest.fixture
def holder(store: Store) -> Iterator[Holder]:
    held = claims.hold(store)
    yield held
    held.close()


def sent(store: Store, *names: str) -> None:
    for number, name in enumerate(names):
        practice.add_submission(store, replace(SENT, id=name, at=AT + timedelta(seconds=number)))


def judge(store: Store, holder: Holder, name: str, judgement: dict) -> bool:
    return claims.write_verdict(store, holder, name, AT + timedelta(minutes=1), judgement)


def test_submission_reads_back_as_it_was_sent_in(store: Store) -> None:
    store.create_interview("a", AT, KIT)
    there = replace(SENT, id="s2", interview_id="a", item_id="57.2")
    for one in (SENT, there):
        practice.add_submission(store, one)
    assert (practice.submission(store, "s1"), practice.submission(store, "s2")) == (SENT, there)
    assert practice.submission(store, "s3") is None


def test_submissions_of_a_task_come_newest_first(store: Store) -> None:
    sent(store, "c", "a", "b")
    practice.add_submission(store, replace(SENT, id="other", task_id="git"))
    assert [one.id for one in practice.submissions_of(store, "lru")] == ["b", "a", "c"]


def test_submission_of_an_interview_that_is_not_there_is_refused(store: Store) -> None:
    with pytest.raises(Missing):
        practice.add_submission(store, replace(SENT, interview_id="none"))
    assert practice.submissions_of(store, "lru") == ()


def test_submission_with_a_taken_id_is_a_conflict_and_changes_nothing(store: Store) -> None:
    practice.add_submission(store, SENT)
    with pytest.raises(Conflict):
        practice.add_submission(store, replace(SENT, source="other"))
    assert practice.submissions_of(store, "lru") == (SENT,)


def test_submissions_and_typing_of_an_interview_go_with_it(store: Store) -> None:
    for name in ("a", "b"):
        store.create_interview(name, AT, KIT)
        practice.add_submission(store, replace(SENT, id=name, interview_id=name))
        practice.add_typing(store, StoredTyping(name, "lru", AT, name, None, []))
    practice.add_submission(store, SENT)
    store.delete_interview("a")
    assert {one.id for one in practice.submissions_of(store, "lru")} == {"b", "s1"}
    assert [one.id for one in practice.typing_of(store, "lru")] == ["b"]


def test_oldest_is_claimed_first_and_each_once(store: Store, holder: Holder) -> None:
    sent(store, "b", "a", "c")
    claimed = [claims.claim(store, holder, TASKS) for _ in range(4)]
    assert [one and (one.id, one.tries) for one in claimed] == [("b", 1), ("a", 1), ("c", 1), None]


def test_tasks_that_this_program_does_not_have_are_left_to_others(store: Store, holder: Holder) -> None:
    sent(store, "a")
    assert claims.claim(store, holder, {"git"}) is None
    assert claims.claim(store, holder, {"lru"}) is not None


def test_claim_of_a_program_that_lives_is_respected_and_of_one_that_ended_is_free(store: Store, holder: Holder) -> None:
    sent(store, "a")
    other = claims.hold(store)
    assert claims.claim(store, other, TASKS) is not None
    assert claims.claim(store, holder, TASKS) is None
    other.close()
    again = claims.claim(store, holder, TASKS)
    assert again is not None and again.tries == 2


def test_of_many_threads_and_programs_each_submission_has_one_judge(places: Places, store: Store) -> None:
    sent(store, *(f"s{number:02}" for number in range(20)))
    gate, won = threading.Barrier(6), list[str]()

    def take(own: Store, holder: Holder) -> None:
        gate.wait()
        while found := claims.claim(own, holder, TASKS):
            won.append(found.id)

    with closing(Store.open(places)) as second:
        holders = [(store, claims.hold(store)), (second, claims.hold(second))]
        threads = [threading.Thread(target=take, args=pair) for pair in holders * 3]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for _, holder in holders:
            holder.close()
    assert sorted(won) == [f"s{number:02}" for number in range(20)]


def test_verdict_is_written_once(store: Store, holder: Holder) -> None:
    sent(store, "a")
    claims.claim(store, holder, TASKS)
    assert judge(store, holder, "a", ACCEPTED) is True
    assert judge(store, holder, "a", {**ACCEPTED, "verdict": "WA"}) is False
    found = practice.submission(store, "a")
    assert found is not None
    assert (found.verdict, found.judgement, found.judged_at) == ("AC", ACCEPTED, AT + timedelta(minutes=1))
    assert claims.claim(store, holder, TASKS, ["a"]) is None


def test_verdict_of_one_who_has_no_claim_is_not_written(store: Store, holder: Holder) -> None:
    sent(store, "a")
    assert judge(store, holder, "a", ACCEPTED) is False
    found = practice.submission(store, "a")
    assert found is not None and found.judgement is None


def test_failure_of_the_judge_is_kept_and_a_verdict_may_follow_it(store: Store, holder: Holder) -> None:
    sent(store, "a")
    claims.claim(store, holder, TASKS)
    judge(store, holder, "a", BROKEN)
    kept = practice.submission(store, "a")
    assert kept is not None and kept.judgement == BROKEN
    assert claims.claim(store, holder, TASKS) is None
    assert claims.failed(store, 2) == {"a"} and claims.failed(store, 1) == set()
    again = claims.claim(store, holder, TASKS, ["a"])
    assert again is not None and again.tries == 2
    assert judge(store, holder, "a", ACCEPTED) is True
    assert [one.verdict for one in practice.submissions_of(store, "lru")] == ["AC"]


def test_what_a_browser_ran_is_claimed_only_by_a_judge_that_asks_for_it(store: Store, holder: Holder) -> None:
    ran = replace(SENT, id="ran", unverified=ACCEPTED)
    practice.add_submission(store, ran)
    assert practice.submission(store, "ran") == ran
    assert claims.unverified_wait(store, TASKS) and not claims.unverified_wait(store, {"git"})
    assert claims.claim(store, holder, TASKS) is None
    found = claims.claim(store, holder, TASKS, unverified=True)
    assert found is not None and found.id == "ran"
    judge(store, holder, "ran", {**ACCEPTED, "verdict": "WA"})
    kept = practice.submission(store, "ran")
    assert kept is not None and (kept.verdict, kept.unverified) == ("WA", ACCEPTED)
    assert not claims.unverified_wait(store, TASKS)


def test_what_a_browser_ran_is_a_try_and_never_accepted(store: Store) -> None:
    practice.add_submission(store, replace(SENT, unverified=ACCEPTED))
    lru = practice.tallies(store)["lru"]
    assert (lru.tries, lru.accepted) == (1, False)


def test_claim_that_is_given_back_does_not_count_as_a_try(store: Store, holder: Holder) -> None:
    sent(store, "a")
    claims.claim(store, holder, TASKS)
    claims.give_back(store, holder, "a")
    again = claims.claim(store, holder, TASKS)
    assert again is not None and again.tries == 1


def test_events_are_counted_and_never_more_than_there_can_be(store: Store) -> None:
    taken = [
        practice.add_event(store, StoredPracticeEvent(f"e{number}", "lru", AT, "hint", {"n": number}), 2)
        for number in range(4)
    ]
    assert taken == [1, 2, 2, 2]
    assert [event.data for event in practice.events_of(store, "lru")] == [{"n": 0}, {"n": 1}]


def test_tally_tells_tries_acceptance_the_newest_and_the_events(store: Store, holder: Holder) -> None:
    sent(store, "a", "b")
    claims.claim(store, holder, TASKS)
    judge(store, holder, "a", ACCEPTED)
    practice.add_event(store, StoredPracticeEvent("e", "git", AT, "gave_up", {}))
    found = practice.tallies(store)
    assert list(found) == ["git", "lru"]
    lru = found["lru"]
    assert (lru.tries, lru.accepted, lru.last and lru.last.id, lru.events) == (2, True, "b", {})
    assert (found["git"].tries, found["git"].last, found["git"].events) == (0, None, {"gave_up": 1})
    assert [practice.tallies(store, name) for name in ("git", "lru", "none")] == [
        {"git": found["git"]}, {"lru": lru}, {},
    ]  # fmt: skip


def test_draft_is_replaced_and_can_go(store: Store) -> None:
    for text in ("первый", "второй \ud83d"):
        practice.save_source(store, StoredSource("lru", text, AT))
    assert practice.source(store, "lru") == StoredSource("lru", "второй ?", AT)
    practice.drop_source(store, "lru")
    assert practice.source(store, "lru") is None


def test_typing_comes_back_in_order(store: Store) -> None:
    pieces = [[{"at": 5, "from": 0, "to": 0, "text": "д"}], [{"at": 9, "from": 0, "to": 1, "text": ""}]]
    for number, changes in enumerate(pieces):
        at = AT + timedelta(seconds=number)
        practice.add_typing(store, StoredTyping(f"t{9 - number}", "lru", at, None, "57.2", changes))
    assert [list(one.changes) for one in practice.typing_of(store, "lru")] == pieces


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("UPDATE submissions SET source = 'x' WHERE id = 'a'", "what was sent in is never changed"),
        ("UPDATE submissions SET at = 'x'", "what was sent in is never changed"),
        ("UPDATE submissions SET unverified = '{}'", "what was sent in is never changed"),
        ("UPDATE submissions SET verdict = 'WA' WHERE id = 'a'", "a verdict is written once"),
        ("UPDATE submissions SET judged_at = NULL, verdict = NULL, judgement = NULL", "a verdict is written once"),
        ("UPDATE submissions SET verdict = 'AC' WHERE id = 'b'", "CHECK constraint failed"),
        ("DELETE FROM submissions", "rows of submissions are deleted only with their interview"),
        (
            "INSERT OR REPLACE INTO submissions (id, task_id, task_version, source, at) VALUES ('a', 't', 1, '', 't')",
            "this row of submissions is there already",
        ),
        ("UPDATE practice_events SET kind = 'x'", "rows of practice_events are never changed"),
        ("DELETE FROM practice_events", "rows of practice_events are never deleted"),
        (
            "INSERT OR REPLACE INTO practice_events VALUES ('e', 't', 't', 'k', '{}')",
            "this row of practice_events is there already",
        ),
        ("UPDATE code_history SET changes = '[]'", "rows of code_history are never changed"),
        ("DELETE FROM code_history", "rows of code_history are deleted only with their interview"),
    ],
)
def test_database_itself_refuses_to_rewrite_practice(places: Places, store, holder, statement: str, message) -> None:
    sent(store, "a", "b")
    claims.claim(store, holder, TASKS)
    judge(store, holder, "a", ACCEPTED)
    practice.add_event(store, StoredPracticeEvent("e", "lru", AT, "hint", {}))
    practice.add_typing(store, StoredTyping("t", "lru", AT, None, None, []))
    with (
        closing(sqlite3.connect(places.database)) as connection,
        pytest.raises(sqlite3.IntegrityError, match=message),
    ):
        connection.execute(statement)


def test_files_of_programs_that_were_killed_are_cleared_away(places: Places, store: Store) -> None:
    folder = places.data / "judging"
    folder.mkdir()
    (folder / "dead").touch()
    held = claims.hold(store)
    assert [path.name for path in folder.iterdir()] == [held.token]
    held.close()
    assert list(folder.iterdir()) == []


def test_file_where_the_folder_of_judges_should_be_is_one_sentence(places: Places, store: Store) -> None:
    (places.data / "judging").touch()
    with pytest.raises(StoreError) as caught:
        claims.hold(store)
    assert str(caught.value).startswith(f"{places.data / 'judging'} cannot be used (File exists). Make it writable")
