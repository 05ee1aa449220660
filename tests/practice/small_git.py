"""A git task of two commits, for tests of the judge."""

from sobes.practice.task import Task

from .made import made

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


def small(setup: str = SETUP, visible: str = VISIBLE, hidden: str = HIDDEN) -> Task:
    return made(visible, hidden, files={"setup.sh": setup}, kind="git")
