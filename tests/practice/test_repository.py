"""A repository as values: what tests of git tasks ask of it."""

import pytest

from sobes.practice.repository import Commit, Move, Repository, Tag, difference


def commit(key: str, *parents: str, files: dict[str, str] | None = None, message: str = "") -> Commit:
    return Commit(key, parents, message or key, "Dev", "dev@example.com", 0, "Dev", files or {})


# a - b - d (main, merge of c), c (feature)
REPOSITORY = Repository(
    {
        "a": commit("a", files={"x": "1"}, message="Start\n\nLong story\n"),
        "b": commit("b", "a", files={"x": "2"}),
        "c": commit("c", "a", files={"x": "1", "y": "1"}),
        "d": commit("d", "b", "c", files={"x": "2", "y": "1"}),
        "e": commit("e", "d", files={"x": "2", "y": "1", "z": "1"}),
    },
    branches={"main": "d", "feature": "c"},
    tags={"v1": Tag("a", True, "Release")},
    tracking={"origin/main": "b"},
    head="d",
    branch="main",
    index={"x": "2", "y": "1"},
    files={"x": "2", "y": "1"},
)


@pytest.mark.parametrize(("ref", "key"), [("main", "d"), ("HEAD", "d"), ("v1", "a"), ("origin/main", "b"), ("c", "c")])
def test_a_ref_is_a_branch_a_tag_or_an_id(ref: str, key: str) -> None:
    assert REPOSITORY.id_of(ref) == key


def test_an_unknown_ref_is_told_by_name() -> None:
    with pytest.raises(KeyError, match="nowhere"):
        REPOSITORY.commit("nowhere")


def test_the_subject_is_the_first_line() -> None:
    assert REPOSITORY.commit("a").subject == "Start"


def test_a_line_goes_along_first_parents() -> None:
    assert [one.id for one in REPOSITORY.line("main")] == ["d", "b", "a"]
    assert REPOSITORY.subjects("main") == ["Start", "b", "d"]


def test_ancestors_go_along_all_parents() -> None:
    assert REPOSITORY.ancestors("main") == {"a", "b", "c", "d"}


def test_what_is_merged_can_be_reached() -> None:
    assert REPOSITORY.merged("feature", "main")
    assert not REPOSITORY.merged("main", "feature")


def test_a_merge_is_not_linear() -> None:
    assert REPOSITORY.is_linear("feature")
    assert not REPOSITORY.is_linear("main")


def test_a_commit_changes_what_differs_from_its_first_parent() -> None:
    assert REPOSITORY.changes("d") == {"y": (None, "1")}
    assert REPOSITORY.changes("a") == {"x": (None, "1")}


def test_the_same_change_in_two_places_is_seen() -> None:
    assert REPOSITORY.same_changes("c", "d")
    assert not REPOSITORY.same_changes("b", "c")


def test_a_clean_repository() -> None:
    assert REPOSITORY.clean
    assert (REPOSITORY.staged, REPOSITORY.modified) == ({}, {})


def test_the_three_places_of_a_file_are_compared() -> None:
    changed = Repository(
        REPOSITORY.commits, head="d", index={"x": "3", "y": "1"}, files={"x": "4", "new": ""}, untracked=("new",)
    )
    assert changed.staged == {"x": ("2", "3")}
    assert changed.modified == {"x": ("3", "4"), "y": ("1", None)}
    assert not changed.clean


def test_an_unfinished_merge_is_not_clean() -> None:
    assert not Repository({}, state="merging").clean


def test_stashes_are_the_log_of_their_ref() -> None:
    stashed = Repository({}, reflogs={"refs/stash": (Move("a", "b", "WIP"), Move("0", "a", "WIP"))})
    assert stashed.stashes == ("b", "a")


def test_nothing_is_at_head_before_the_first_commit() -> None:
    unborn = Repository({}, branch="main", index={"x": ""})
    assert unborn.staged == {"x": (None, "")}
    with pytest.raises(KeyError):
        unborn.commit()


def test_differences_are_told_by_path() -> None:
    assert difference({"a": "1", "b": "1"}, {"b": "2", "c": "3"}) == {
        "a": ("1", None),
        "b": ("1", "2"),
        "c": (None, "3"),
    }
