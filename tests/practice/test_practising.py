"""Practising: what is sent in is kept at once and judged once, hints count, solutions open when they may."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from sobes import judging
from sobes.errors import PracticeError
from sobes.places import Places
from sobes.practice.task import Judgement, Task
from sobes.practising import (
    JudgeQueue,
    Submission,
    Workshop,
    draft,
    give_up,
    history,
    progress,
    progress_of,
    record_keys,
    reset,
    run_visible,
    save_draft,
    submission,
    submit,
    take_hint,
    task_of,
)
from sobes.store import Store, practice

from .made_tasks import CHECKS, PlainJudge, made_task

PATIENCE = 30.0


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store.open(Places(tmp_path / "data", tmp_path))) as opened:
        yield opened


def workshop_of(store: Store, before: Callable[[str], object] = lambda source: None) -> Workshop:
    return Workshop(store, {name: made_task(name) for name in ("lru", "lock")}, PlainJudge(before))


@pytest.fixture
def workshop(store: Store) -> Workshop:
    return workshop_of(store)


@contextmanager
def queue_of(workshop: Workshop, workers: int = 2) -> Iterator[JudgeQueue]:
    queue = JudgeQueue(workshop, workers)
    queue.start()
    try:
        yield queue
    finally:
        queue.close()


def judged(queue: JudgeQueue, *sent: Submission) -> list[Submission]:
    """Wait until all of them have a verdict."""
    known, until = 0, time.monotonic() + PATIENCE
    while time.monotonic() < until:
        found = [submission(queue.workshop, one.id) for one in sent]
        if all(one.judgement for one in found):
            return found
        known = queue.wait(known, 1)
    raise AssertionError("no verdict came")


def test_submission_is_kept_at_once_and_has_no_verdict_yet(workshop: Workshop) -> None:
    sent = submit(workshop, "lru", "right\r\n", item_id="57.2")
    assert (sent.task_id, sent.task_version, sent.source, sent.judgement, sent.item_id) == (
        "lru", 3, "right\n", None, "57.2",
    )  # fmt: skip
    assert history(workshop, "lru") == (sent,) and submission(workshop, sent.id) == sent


def test_verdict_comes_with_every_check(workshop: Workshop) -> None:
    sent = submit(workshop, "lru", "right")
    with queue_of(workshop) as queue:
        (done,) = judged(queue, sent)
        assert queue.checks(sent.id) == CHECKS
    assert done.judgement is not None and done.judged_at is not None
    assert (done.judgement.verdict, done.judgement.where, done.accepted) == ("AC", "lru 3", True)


def test_what_is_sent_in_while_the_queue_runs_is_judged_after_a_nudge(workshop: Workshop, monkeypatch) -> None:
    monkeypatch.setattr(judging, "LOOK", PATIENCE * 2)  # so that looking by itself comes too late
    with queue_of(workshop) as queue:
        for source in ("wrong", "right"):
            sent = submit(workshop, "lru", source)
            queue.nudge()
            judged(queue, sent)
    assert [one.accepted for one in history(workshop, "lru")] == [True, False]


def test_what_another_program_left_is_found_without_a_nudge(workshop: Workshop, monkeypatch) -> None:
    monkeypatch.setattr(judging, "LOOK", 0.05)
    with queue_of(workshop) as queue:
        judged(queue, submit(workshop, "lru", "right"))


def test_oldest_is_judged_first(store: Store) -> None:
    order: list[str] = []
    workshop = workshop_of(store, order.append)
    sent = [submit(workshop, name, f"{name} {number}") for number, name in enumerate(("lru", "lock", "lru"))]
    with queue_of(workshop, workers=1) as queue:
        judged(queue, *sent)
    assert order == ["lru 0", "lock 1", "lru 2"]


def test_as_many_are_judged_at_a_time_as_there_are_workers(store: Store) -> None:
    together = threading.Barrier(3)  # opens only when three judge at once
    workshop = workshop_of(store, lambda source: together.wait(PATIENCE))
    sent = [submit(workshop, "lru", f"right {number}") for number in range(3)]
    with queue_of(workshop, workers=3) as queue:
        assert all(one.accepted for one in judged(queue, *sent))


def test_two_queues_on_one_folder_judge_each_submission_once(store: Store) -> None:
    seen: list[str] = []
    workshop = workshop_of(store, seen.append)
    sent = [submit(workshop, "lru", f"right {number}") for number in range(20)]
    with queue_of(workshop) as queue, queue_of(workshop):
        judged(queue, *sent)
    assert sorted(seen) == sorted(one.source for one in sent)


def test_checks_are_told_while_the_judge_is_at_work(store: Store) -> None:
    go = threading.Event()

    class Slow(PlainJudge):
        def judge(self, task, source, visible_only=False, progress=None):
            progress(CHECKS[0])
            go.wait(PATIENCE)
            return super().judge(task, source)

    workshop = Workshop(store, {"lru": made_task()}, Slow())
    sent = submit(workshop, "lru", "right")
    with queue_of(workshop) as queue:
        known = 0
        while not queue.checks(sent.id):
            known = queue.wait(known, PATIENCE)
        assert queue.checks(sent.id) == CHECKS[:1]
        go.set()
        judged(queue, sent)


def fail(source: str) -> None:
    raise OSError("no room")


def test_failure_of_the_judge_is_a_verdict_with_its_reason_and_is_tried_again_at_each_start(store: Store) -> None:
    broken, whole = workshop_of(store, fail), workshop_of(store)
    sent = submit(broken, "lru", "right")
    with queue_of(broken) as queue:
        (done,) = judged(queue, sent)
        assert done.judgement is not None
        assert (done.judgement.verdict, str(done.judgement.message)) == ("IE", "OSError: no room")
    with queue_of(whole) as queue:
        while not submission(whole, sent.id).accepted:
            queue.wait(0, PATIENCE)
    assert len(history(whole, "lru")) == 1


def test_failure_of_the_moment_is_no_verdict(store: Store) -> None:
    tried: list[str] = []

    def fail_once(source: str) -> None:
        tried.append(source)
        if len(tried) == 1:
            fail(source)

    workshop = workshop_of(store, fail_once)
    sent = submit(workshop, "lru", "right")
    with queue_of(workshop) as queue:
        (done,) = judged(queue, sent)
    assert done.accepted and len(tried) == 2


def test_failure_that_the_judge_itself_reports_is_not_asked_for_again(store: Store) -> None:
    tried: list[str] = []

    class Reporting(PlainJudge):
        def judge(self, task: Task, source: str, *rest: Any, **more: Any) -> Judgement:
            tried.append(source)
            return Judgement("IE", (), "no room")

    workshop = Workshop(store, {"lru": made_task()}, Reporting())
    with queue_of(workshop) as queue:
        (done,) = judged(queue, submit(workshop, "lru", "right"))
    assert done.judgement == Judgement("IE", (), "no room")
    assert tried == ["right"]  # the real one has tried twice before it says so


def test_after_three_failures_the_judge_does_not_try_again(store: Store) -> None:
    tried: list[str] = []

    def count(source: str) -> None:
        tried.append(source)
        fail(source)

    workshop = workshop_of(store, count)
    sent = submit(workshop, "lru", "right")
    for number in range(1, 6):
        with queue_of(workshop, workers=1) as queue:
            judged(queue, submit(workshop, "lock", "wrong"))
        assert tried.count("right") == 2 * min(number, judging.TRIES)  # twice in each run
    assert submission(workshop, sent.id).judgement is not None


def test_closing_waits_for_what_is_being_judged(store: Store) -> None:
    begun = threading.Event()
    workshop = workshop_of(store, lambda source: begun.set())
    sent = submit(workshop, "lru", "right")
    with queue_of(workshop):
        assert begun.wait(PATIENCE)
    assert submission(workshop, sent.id).accepted


def test_judging_that_closing_broke_off_is_done_at_the_next_start_and_was_no_try(store: Store) -> None:
    begun, closed = threading.Event(), threading.Event()

    def broken_off(source: str) -> None:
        begun.set()
        closed.wait(PATIENCE)
        raise OSError("the sandbox was closed")

    workshop = workshop_of(store, broken_off)
    sent = submit(workshop, "lru", "right")
    queue = JudgeQueue(workshop, 1)
    queue.start()
    begun.wait(PATIENCE)
    closing_thread = threading.Thread(target=queue.close)
    closing_thread.start()
    queue.wait(queue.number, PATIENCE)  # returns when it is closing
    closed.set()
    closing_thread.join()
    row = practice.submission(store, sent.id)
    assert row is not None and (row.judgement, row.tries) == (None, 0)
    whole = workshop_of(store)
    with queue_of(whole) as queue:
        assert judged(queue, sent)[0].accepted


def test_what_is_not_judged_in_time_for_closing_is_left_to_the_next_and_its_late_verdict_does_not_count(store) -> None:
    begun, go = threading.Event(), threading.Event()

    def slow(source: str) -> None:
        begun.set()
        go.wait(PATIENCE)

    workshop = workshop_of(store, slow)
    sent = submit(workshop, "lru", "right")
    queue = JudgeQueue(workshop, 1)
    queue.start()
    begun.wait(PATIENCE)
    queue.close(patience=0)
    row = practice.submission(store, sent.id)
    assert row is not None and (row.judgement, row.tries) == (None, 0)
    go.set()
    queue.threads[0].join()
    assert submission(workshop, sent.id).judgement is None
    with queue_of(workshop_of(store)) as second:
        assert judged(second, sent)[0].accepted


def test_submission_for_a_task_that_is_not_here_waits_for_a_program_that_has_it(store: Store) -> None:
    both, one = workshop_of(store), Workshop(store, {"lock": made_task("lock")}, PlainJudge())
    waits, done = submit(both, "lru", "right"), submit(both, "lock", "right")
    with queue_of(one) as queue:
        judged(queue, done)
    assert submission(both, waits.id).judgement is None
    with queue_of(both) as queue:
        assert judged(queue, waits)[0].accepted


RAN = (
    '{"checks": [{"name": "test_0", "outcome": "passed", "message": "", "raised": false}], "syntax": null, '
    '"fault": "", "output": "", "slow": false}'
)


def without_sandbox(store: Store, before: Callable[[str], object] = lambda source: None) -> Workshop:
    workshop = workshop_of(store, before)
    return Workshop(store, {**workshop.tasks, "rows": made_task("rows", kind="sql")}, PlainJudge(before, sandbox=False))


def test_where_there_is_no_sandbox_what_the_browser_said_is_kept_and_solves_nothing(store: Store) -> None:
    workshop = without_sandbox(store)
    sent = submit(workshop, "lru", "right", ran=RAN)
    assert history(workshop, "lru") == (sent,)
    assert sent.unverified is not None and sent.unverified.verdict == "AC"
    assert (sent.judgement, sent.accepted) == (None, False)
    done = progress(workshop)["lru"]
    assert (done.tries, done.solved, done.unverified) == (1, False, True)
    assert not done.may_see_references


def test_where_there_is_a_sandbox_the_browser_is_not_asked_and_not_believed(workshop: Workshop) -> None:
    sent = submit(workshop, "lru", "wrong", ran=RAN)
    assert sent.unverified is None
    with queue_of(workshop) as queue:
        (done,) = judged(queue, sent)
    assert done.judgement is not None and done.judgement.verdict == "WA"


def test_a_browser_says_nothing_of_a_task_that_it_cannot_run(store: Store) -> None:
    assert submit(without_sandbox(store), "rows", "SELECT 1", ran=RAN).unverified is None


def test_a_broken_word_of_the_browser_is_refused_and_nothing_is_kept(store: Store) -> None:
    workshop = without_sandbox(store)
    with pytest.raises(PracticeError):
        submit(workshop, "lru", "right", ran="{}")
    assert history(workshop, "lru") == ()


def test_what_is_not_verified_is_left_alone_until_a_queue_has_a_sandbox(store: Store) -> None:
    seen: list[str] = []
    without = without_sandbox(store, seen.append)
    sent = submit(without, "lru", "wrong", ran=RAN)
    with queue_of(without) as queue:
        judged(queue, submit(without, "rows", "right"))
    assert seen == ["right"] and submission(without, sent.id).judgement is None
    with queue_of(workshop_of(store)) as queue:
        (done,) = judged(queue, sent)
    assert done.judgement is not None and done.judgement.verdict == "WA"
    assert done.unverified == sent.unverified
    assert len(history(without, "lru")) == 1 and not progress(without)["lru"].unverified


def test_running_the_visible_tests_keeps_nothing(workshop: Workshop) -> None:
    assert run_visible(workshop, "lru", "right").checks == CHECKS[:2]
    assert history(workshop, "lru") == () and progress(workshop) == {}


def test_unknown_task_is_one_sentence_with_the_nearest_name(workshop: Workshop) -> None:
    with pytest.raises(PracticeError) as caught:
        task_of(workshop, "lur")
    assert str(caught.value) == "There is no task lur. Did you mean lru? All of them: sobes task list."
    with pytest.raises(PracticeError) as caught:
        task_of(workshop, "websocket")
    assert str(caught.value) == "There is no task websocket. All of them: sobes task list."


def test_unknown_submission_is_one_sentence(workshop: Workshop) -> None:
    with pytest.raises(PracticeError) as caught:
        submission(workshop, "x")
    assert str(caught.value) == "There is no submission x. It may have been deleted."


def test_program_of_any_length_is_one_sentence(workshop: Workshop) -> None:
    with pytest.raises(PracticeError) as caught:
        submit(workshop, "lru", "я" * 100_001)
    assert str(caught.value) == "The program has 100001 characters; at most 100000 are judged. Shorten it."
    assert history(workshop, "lru") == ()


def test_hints_are_counted_to_the_last_one(workshop: Workshop) -> None:
    assert [take_hint(workshop, "lru") for _ in range(3)] == [1, 2, 2]
    assert progress(workshop)["lru"].hints == 2


def test_solutions_open_when_the_task_is_solved(workshop: Workshop) -> None:
    for source, open_ in (("wrong", False), ("right", True)):
        sent = submit(workshop, "lru", source)
        with queue_of(workshop) as queue:
            judged(queue, sent)
        assert progress_of(workshop, "lru").may_see_references is open_
    assert progress_of(workshop, "lock").may_see_references is False
    one = progress(workshop)["lru"]
    assert (one.tries, one.solved, one.gave_up, one.last and one.last.source) == (2, True, False, "right")


def test_solutions_open_on_giving_up_which_is_kept_once(workshop: Workshop) -> None:
    give_up(workshop, "lru")
    give_up(workshop, "lru")
    assert progress_of(workshop, "lru").may_see_references
    one = progress(workshop)["lru"]
    assert (one.tries, one.solved, one.gave_up, one.last) == (0, False, True, None)
    assert len(practice.events_of(workshop.store, "lru")) == 1


def test_draft_is_kept_until_the_editor_is_put_back(workshop: Workshop) -> None:
    assert draft(workshop, "lru") is None
    save_draft(workshop, "lru", "def get():\r\n")
    assert draft(workshop, "lru") == "def get():\n"
    reset(workshop, "lru")
    assert draft(workshop, "lru") is None


def test_typing_is_kept_as_changes_in_order(workshop: Workshop) -> None:
    changes = [{"at": 10, "from": 0, "to": 0, "text": "d"}, {"at": 90.7, "from": 1, "to": 1, "text": "ef"}]
    record_keys(workshop, "lru", changes, item_id="57.2")
    record_keys(workshop, "lru", [])
    (kept,) = practice.typing_of(workshop.store, "lru")
    assert list(kept.changes) == [changes[0], {**changes[1], "at": 90}] and kept.item_id == "57.2"


@pytest.mark.parametrize(
    "wrong",
    [
        {"at": -1}, {"at": "1"}, {"from": 3, "to": 2}, {"from": None}, {"to": 10**9}, {"text": 5}, {"at": float("nan")},
        {"at": True},
    ],
)  # fmt: skip
def test_changes_of_another_form_are_refused_and_none_is_kept(workshop: Workshop, wrong: dict) -> None:
    good = {"at": 1, "from": 0, "to": 0, "text": "d"}
    with pytest.raises(PracticeError):
        record_keys(workshop, "lru", [good, {**good, **wrong}])
    assert practice.typing_of(workshop.store, "lru") == ()
