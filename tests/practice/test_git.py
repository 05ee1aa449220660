"""The judge of git tasks, on a small task of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sobes.bank.runtimes import Postgres
from sobes.practice.git import judge_git
from sobes.practice.task import Judgement, SqlDemands, Task, TaskLimits, Text
from sobes.practice.tools import Tools
from sobes.runner.rooms import Rooms

SETUP = """
git init -q
echo one > a.txt
commit "First"
echo two > a.txt
as Anna
commit "Second"
git branch feature
"""
VISIBLE = """
def test_main_has_a_third_commit(repo, before):
    assert repo.subjects("main") == ["First", "Second", "Third"]
    assert repo.commit("main").parents == (before.branches["main"],)
"""
HIDDEN = """
def test_the_file_is_committed(repo):
    assert repo.file_at("main", "b.txt") == "new\\n"

def test_nothing_is_left(repo):
    assert repo.clean and not repo.untracked
"""
RIGHT = "echo new > b.txt\ngit add b.txt\ngit commit -m Third"


def small_task(
    setup: str = SETUP, visible: str = VISIBLE, hidden: str = HIDDEN, limits: TaskLimits | None = None
) -> Task:
    hints = {"test_the_file_is_committed": "What is in the snapshot?", "test_nothing_is_left": "Is anything left?"}
    text = Text("T", "S", (), hints, "")
    return Task(
        id="small", version=1, kind="git", level="junior", section="devops", topics=(), minutes=5, items=(), needs={},
        solution="solution", kills=0, limits=limits or TaskLimits(), sql=SqlDemands(), texts={"ru": text, "en": text},
        starter="", references=(), mutants=(), folder=Path(),
        files={"setup.sh": setup, "test_visible.py": visible, "test_hidden.py": hidden},
    )  # fmt: skip


@pytest.fixture(scope="module")
def tools() -> Iterator[Tools]:
    with Rooms() as rooms:
        yield Tools(rooms, rooms, Postgres())


def judged(tools: Tools, source: str) -> Judgement:
    return judge_git(small_task(), source, tools)


def test_commands_that_reach_the_goal_are_accepted(tools: Tools) -> None:
    judgement = judged(tools, RIGHT)
    assert (judgement.verdict, [check.outcome for check in judgement.checks]) == ("AC", ["passed"] * 3), judgement
