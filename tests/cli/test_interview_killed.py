"""SIGKILL in the terminal interview: no acknowledged answer and no finished line is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from .driving import Sitting, asked, draft, run, sample, step, stored

START = ("interview", "--lang", "en", "--seed", "2", "--follow-ups", "1", "--exam")
PROMPT = r"(?m)^> "
NEXT = r"(?s)(Main \d+ of|Follow-up \d).*?\n> |Did you say it"


def answer(sitting: Sitting, text: str) -> None:
    """Give an answer at the terminal, and leave open what the program asks about it."""
    for line in (*text.split("\n"), "."):
        sitting.send(f"{line}\n")
    while "Did you say it" in sitting.wait_for(NEXT):
        sitting.send("\n")


@pytest.mark.parametrize(("answers", "lines"), [(0, 0), (0, 1), (0, 4), (1, 0), (1, 2), (3, 3)])
def test_killed_in_the_middle_of_an_answer_loses_at_most_the_unfinished_line(
    tmp_path: Path, answers: int, lines: int
) -> None:
    given = []
    with Sitting(tmp_path, *START, tty=True) as sitting:
        sitting.wait_for(PROMPT)
        for n in range(answers):
            given.append(sample(asked(tmp_path), "en", "wrong" if n % 2 else "full"))
            answer(sitting, given[-1])
        question = asked(tmp_path)
        for n in range(lines):
            sitting.send(f"finished line {n}\n")
            sitting.wait_for(PROMPT)
        sitting.send("unfinished li")
        sitting.wait_for("unfinished li")
        sitting.kill()
    assert draft(tmp_path) == "\n".join(f"finished line {n}" for n in range(lines))
    assert [one.text for one in stored(tmp_path)[2].answers] == given

    shown = run(tmp_path, "interview", "--resume", given="the end\n.\n").stdout
    assert all(f"| finished line {n}\n" in shown for n in range(lines))
    after = stored(tmp_path)[2].answers
    assert [one.text for one in after[:-1]] == given
    assert after[-1].question.id == question
    assert after[-1].text == "\n".join([*(f"finished line {n}" for n in range(lines)), "the end"])


@pytest.mark.parametrize("answers", [1, 2, 4])
@pytest.mark.parametrize("moment", ["The answer is kept", "The answer is kept.*\n(?s:.)*(Main|Follow-up|Did you)"])
def test_killed_after_an_answer_was_acknowledged_keeps_it_and_goes_on_from_there(
    tmp_path: Path, answers: int, moment: str
) -> None:
    given = []
    with Sitting(tmp_path, *START, tty=True) as sitting:
        sitting.wait_for(PROMPT)
        for n in range(answers):
            given.append(sample(asked(tmp_path), "en", "wrong" if n % 2 else "full"))
            if n < answers - 1:
                answer(sitting, given[-1])
        sitting.send(f"{given[-1]}\n.\n")
        sitting.wait_for(moment)
        sitting.kill()
    assert [one.text for one in stored(tmp_path)[2].answers] == given

    run(tmp_path, "interview", "--resume")
    once = stored(tmp_path)
    assert [(one.text, one.judged) for one in once[2].answers] == [(text, True) for text in given]
    now = step(tmp_path)
    run(tmp_path, "interview", "--resume")
    assert (stored(tmp_path), step(tmp_path)) == (once, now)
