"""A git task of two commits, for tests of the judge."""

from pathlib import Path

from sobes.practice.task import SqlDemands, Task, TaskLimits, Text

SETUP = """
git init -q
echo one > a.txt
commit "First"
echo two > a.txt
as Anna
commit "Second"
git branch feature
git clone -q --bare . ../server.git
git remote add origin ../server.git
git fetch -q
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
RIGHT = "echo new > b.txt\ngit add b.txt\ngit commit -m Third\n"
NO_LIMITS = TaskLimits()


def small_task(
    setup: str = SETUP, visible: str = VISIBLE, hidden: str = HIDDEN, limits: TaskLimits = NO_LIMITS
) -> Task:
    hints = {"test_the_file_is_committed": "What is in the snapshot?", "test_nothing_is_left": "Is anything left?"}
    text = Text("T", "S", (), hints, "")
    return Task(
        id="small", version=1, kind="git", level="junior", section="devops", topics=(), minutes=5, items=(), needs={},
        solution="solution", kills=0, limits=limits, sql=SqlDemands(), texts={"ru": text, "en": text}, starter="",
        references=(), mutants=(), folder=Path(),
        files={"setup.sh": setup, "test_visible.py": visible, "test_hidden.py": hidden},
    )  # fmt: skip
