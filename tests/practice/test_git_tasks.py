"""Every git task of the bank: what its folder claims of its solutions holds."""

from pathlib import Path

import pytest

from sobes.practice.certify import certify
from sobes.practice.judge import Judge
from sobes.practice.read import read_task

FOLDERS = sorted((Path(__file__).parents[2] / "bank" / "tasks").glob("git-*"))


@pytest.mark.parametrize("folder", FOLDERS, ids=[folder.name for folder in FOLDERS])
def test_its_solutions_get_their_verdicts(judge: Judge, folder: Path) -> None:
    report = certify(read_task(folder), judge)
    assert report.verdict == "PASS", report.reason


@pytest.mark.parametrize("folder", FOLDERS, ids=[folder.name for folder in FOLDERS])
def test_its_discussion_tells_what_happens_inside(folder: Path) -> None:
    inside = (".git", "refs/", "HEAD", "commit-tree", "HEAD", "индекс", "index")
    for text in read_task(folder).texts.values():
        assert any(word in text.discussion for word in inside)


def test_there_are_tasks_of_every_level() -> None:
    assert {read_task(folder).level for folder in FOLDERS} == {"junior", "middle", "senior"}
