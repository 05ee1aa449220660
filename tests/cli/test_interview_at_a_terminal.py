"""`sobes interview` at a pseudo-terminal: what only a person sees."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from sobes.interview.state import Ask
from tests.labelled import paraphrase

from .driving import Sitting, asked, draft, opened, run, sample, step, stored

START = ("interview", "--lang", "en", "--seed", "1", "--level", "junior", "--follow-ups", "0")
PROMPT = r"(?m)^> "
READ = r"Enter: go on, r: the reference answer"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def test_without_options_level_and_minutes_are_asked_and_the_defaults_are_enough(data: Path) -> None:
    with Sitting(data, "interview", "--lang", "en", tty=True) as sitting:
        sitting.wait_for(r"Level: .*\(Enter: middle\)")
        sitting.send("\n")
        sitting.wait_for(r"Minutes, 5 to 240 \(Enter: 60\)")
        sitting.send("\n")
        sitting.wait_for(PROMPT)
    _, kit, _ = stored(data)
    assert (kit.level, kit.minutes) == ("middle", 60)


def test_a_level_and_minutes_that_do_not_exist_are_asked_again(data: Path) -> None:
    with Sitting(data, "interview", "--lang", "en", tty=True) as sitting:
        sitting.wait_for("Level: ")
        sitting.send("guru\n")
        sitting.wait_for("(?s)Press one of the keys.*Level: ")
        sitting.send("s\n")
        sitting.wait_for("Minutes, ")
        sitting.send("1000\n")
        sitting.wait_for("(?s)Press one of the keys.*Minutes, ")
        sitting.send("45\n")
        sitting.wait_for(PROMPT)
    _, kit, _ = stored(data)
    assert (kit.level, kit.minutes) == ("senior", 45)


def test_without_options_the_unfinished_interview_goes_on_with_enter(data: Path) -> None:
    run(data, *START, given="words\n")
    with Sitting(data, "interview", "--lang", "en", tty=True) as sitting:
        sitting.wait_for("unfinished interview of .*\nGo on with it")
        sitting.send("\n")
        sitting.wait_for(r"\| words")
    with opened(data) as store:
        assert len(store.interviews()) == 1


def test_without_options_n_begins_a_new_interview_beside_the_unfinished_one(data: Path) -> None:
    run(data, *START)
    with Sitting(data, "interview", "--lang", "en", tty=True) as sitting:
        for question in ("Go on with it", "Level: ", "Minutes, "):
            sitting.wait_for(question)
            sitting.send("n\n" if question == "Go on with it" else "\n")
        sitting.wait_for(PROMPT)
    with opened(data) as store:
        assert len(store.interviews()) == 2


def test_ctrl_d_ends_an_answer_and_without_one_leaves(data: Path) -> None:
    with Sitting(data, *START, tty=True) as sitting:
        sitting.wait_for(PROMPT)
        sitting.send("words\n")
        sitting.wait_for(PROMPT)
        sitting.send("\x04")
        while "Did you" in sitting.wait_for(f"{READ}|Did you say it"):
            sitting.send("\n")
        sitting.send("\n")
        sitting.wait_for(PROMPT)
        sitting.send("\x04")
        sitting.wait_for("Everything is kept")
        assert sitting.leave() == 0
    assert [answer.text for answer in stored(data)[2].answers] == ["words"]


def test_ctrl_c_at_the_prompt_keeps_the_finished_lines(data: Path) -> None:
    with Sitting(data, *START, tty=True) as sitting:
        sitting.wait_for(PROMPT)
        sitting.send("a finished line\n")
        sitting.wait_for(PROMPT)
        sitting.interrupt("Everything is kept")
        assert sitting.leave() == 130
    assert draft(data) == "a finished line"


def test_the_reference_answer_comes_on_request_and_undo_works_before_the_next_question(data: Path) -> None:
    with Sitting(data, *START, tty=True) as sitting:
        sitting.wait_for(PROMPT)
        question = asked(data)
        for line in (*sample(question, "en").split("\n"), "."):
            sitting.send(f"{line}\n")
        sitting.wait_for(READ)
        sitting.send("r\n")
        sitting.wait_for(f"(?s)Reference answer, junior:.*{READ}")
        sitting.send("/undo\n")
        sitting.wait_for("Your draft so far")
    assert asked(data) == question


def test_a_person_gives_one_key_for_each_point_that_the_program_cannot_tell(data: Path) -> None:
    with Sitting(data, *START, tty=True) as sitting:
        sitting.wait_for(PROMPT)
        keys = iter(["y", "p", "n", "", *("" for _ in range(50))])
        pressed = 0
        while pressed < 3 and isinstance(step(data), Ask):
            for line in (*paraphrase(asked(data), "en").split("\n"), "."):
                sitting.send(f"{line}\n")
            while "Did you" in sitting.wait_for(f"{READ}|Did you say it"):
                sitting.send(f"{next(keys)}\n")
                pressed += 1
            sitting.send("\n")
            sitting.wait_for(f"{PROMPT}|Report")
    said = [
        point.verdict
        for answer in stored(data)[2].answers
        if answer.assessment
        for point in answer.assessment.points
        if point.reason == "confirmed by person"
    ]
    assert sorted(said[:3]) == ["covered", "missed", "partial"]


def test_time_of_a_pause_does_not_count(data: Path) -> None:
    with Sitting(data, *START, tty=True) as sitting:
        began = time.monotonic()
        sitting.wait_for(PROMPT)
        sitting.send("/pause\n")
        sitting.wait_for("Pause. Enter: go on")
        before = time.monotonic() - began
        time.sleep(before + 1)  # so long that it would show if it counted
        went_on = time.monotonic()
        sitting.send("\n")
        sitting.wait_for(PROMPT)
        sitting.send("/skip\n")
        sitting.wait_for(READ)
        after = time.monotonic() - went_on
    assert stored(data)[2].answers[0].seconds <= before + after + 0.1
    assert not stored(data)[2].paused


def test_a_draft_keeps_the_seconds_spent_on_it(data: Path) -> None:
    with Sitting(data, *START, tty=True) as sitting:
        sitting.wait_for(PROMPT)
        time.sleep(1)
        sitting.send("/quit\n")
        assert sitting.leave() == 0
    run(data, "interview", "--resume", given="/skip\n")
    assert stored(data)[2].answers[0].seconds >= 0.9


@pytest.mark.parametrize(("script", "words"), [("echo more >> $1", "typed\nmore"), ("exit 3", "typed")])
def test_the_editor_changes_the_draft_and_a_failing_one_leaves_it(
    data: Path, tmp_path: Path, script: str, words: str
) -> None:
    editor = tmp_path / "editor"
    editor.write_text(f"#!/bin/sh\nsleep 1\n{script}\n", encoding="utf-8")
    editor.chmod(0o755)
    with Sitting(data, *START, tty=True, EDITOR=str(editor)) as sitting:
        sitting.wait_for(PROMPT)
        sitting.send("typed\n")
        sitting.wait_for(PROMPT)
        sitting.send("/edit\n")
        sitting.wait_for("Your draft so far|The editor did not work")
        sitting.wait_for(PROMPT)
    assert draft(data) == words


def test_a_pasted_block_with_empty_lines_is_one_piece_of_the_answer(data: Path) -> None:
    with Sitting(data, *START, tty=True, TERM="xterm") as sitting:
        sitting.wait_for("> ")
        sitting.send("\x1b[200~import a\n\n\n.\nx = 1\x1b[201~\n")
        sitting.wait_for("> ")
        sitting.send("/quit\n")
        assert sitting.leave() == 0
    assert draft(data) == "import a\n\n\n.\nx = 1"


@pytest.mark.parametrize(("env", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_colours_are_there_unless_the_person_or_the_terminal_wants_none(
    data: Path, env: dict[str, str], coloured: bool
) -> None:
    with Sitting(data, *START, tty=True, **{"TERM": "xterm-256color", **env}) as sitting:
        sitting.wait_for("> ")
        sitting.send("/skip\n")
        sitting.wait_for(READ)
        sitting.send("/stop\n")
        sitting.wait_for("Enter: leave, /undo")
        colour = re.compile(r"\x1b\[[0-9;]*3[0-7]m")
        sitting.send("/undo\n")
        sitting.wait_for("> ")
        for line in (*sample(asked(data), "en").split("\n"), "."):
            sitting.send(f"{line}\n")
        sitting.wait_for(READ)
        assert bool(colour.search(sitting.seen)) is coloured


def test_a_finished_interview_goes_on_when_its_last_answer_is_taken_back(data: Path) -> None:
    run(data, *START, given="words\n.\n")
    with Sitting(data, "interview", "--resume", tty=True) as sitting:
        while "> " not in sitting.wait_for(r"(?m)^> |Did you say it"):
            sitting.send("\n")
        sitting.send("/stop\n")
        sitting.wait_for("Enter: leave, /undo")
        sitting.send("/undo\n")
        sitting.wait_for(r"\| words")
    assert isinstance(step(data), Ask)


def test_deleting_asks_first(data: Path) -> None:
    run(data, *START)
    for key, kept in (("", 1), ("y", 0)):
        with Sitting(data, "interview", "--delete", stored(data)[0], "--lang", "en", tty=True) as sitting:
            sitting.wait_for("for good")
            sitting.send(f"{key}\n")
            assert sitting.leave() == 0
        with opened(data) as store:
            assert len(store.interviews()) == kept
