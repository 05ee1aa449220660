"""Every git task of the bank says what happens inside the repository."""

from pathlib import Path

import pytest

from sobes.practice.read import read_task

FOLDERS = sorted((Path(__file__).parents[2] / "bank" / "tasks").glob("git-*"))


@pytest.mark.parametrize("folder", FOLDERS, ids=[folder.name for folder in FOLDERS])
def test_its_discussion_tells_what_happens_inside(folder: Path) -> None:
    inside = (".git", "refs/", "HEAD", "commit-tree", "HEAD", "индекс", "index")
    for text in read_task(folder).texts.values():
        assert any(word in text.discussion for word in inside)


def test_there_are_tasks_of_every_level() -> None:
    assert {read_task(folder).level for folder in FOLDERS} == {"junior", "middle", "senior"}
