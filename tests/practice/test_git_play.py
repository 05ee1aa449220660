"""Commands played one after another, as the terminal-like page does."""

import sys
from collections.abc import Sequence

import pytest

from sobes.practice.git import Session, play
from sobes.practice.judge import Judge

from .small_git import small


def played(judge: Judge, *commands: str) -> Session:
    return play(small(), commands, judge.tools(sys.executable))


def outputs(session: Session) -> Sequence[str]:
    return [one.output for one in session.commands]


def test_every_command_has_its_output_and_exit_code(judge: Judge) -> None:
    session = played(judge, "echo one", "git switch nowhere", "echo two; false")
    assert outputs(session) == ["one\n", "fatal: invalid reference: nowhere\n", "two\n"]
    assert [one.exit_code for one in session.commands] == [0, 128, 1]


def test_the_shell_goes_on_from_command_to_command(judge: Judge) -> None:
    session = played(judge, "mkdir d; cd d", "X=1", "echo $X; pwd")
    assert outputs(session)[2] == "1\n/tmp/box/repo/d\n"


def test_the_repository_afterwards_comes_back(judge: Judge) -> None:
    session = played(judge, "git commit --allow-empty -m Third")
    assert session.repository is not None
    assert session.repository.subjects() == ["First", "Second", "Third"]
    assert session.before.subjects() == ["First", "Second"]


def test_undoing_is_playing_without_the_last(judge: Judge) -> None:
    commands = ["git commit --allow-empty -m Third", "git commit --allow-empty -m Fourth"]
    assert played(judge, *commands[:1]).repository == played(judge, commands[0]).repository


def test_ids_are_the_same_each_time(judge: Judge) -> None:
    both = [played(judge, "git commit --allow-empty -m Third").repository for _ in range(2)]
    assert both[0] is not None
    assert both[0] == both[1]


def test_no_command_is_played_too(judge: Judge) -> None:
    session = played(judge)
    assert session.commands == ()
    assert session.repository == session.before


def test_a_command_that_cannot_be_read_does_not_end_the_shell(judge: Judge) -> None:
    session = played(judge, "echo 'oops", "echo still here")
    assert session.commands[0].exit_code == 2
    assert session.commands[0].output.startswith("sh: ")
    assert outputs(session)[1] == "still here\n"


def test_after_an_exit_nothing_is_run(judge: Judge) -> None:
    session = played(judge, "exit 3", "echo no")
    assert [(one.output, one.exit_code) for one in session.commands] == [("", None), ("", None)]


def test_a_command_that_waits_is_named(judge: Judge) -> None:
    session = played(judge, "echo one", "while :; do sleep 1; done", "echo two")
    assert session.verdict == "TLE"
    assert [one.exit_code for one in session.commands] == [0, None, None]


def test_a_syntax_error_names_no_file_of_ours(judge: Judge) -> None:
    assert "/tmp/session" not in "".join(outputs(played(judge, "(", "nosuchcommand", "cd /nowhere")))


@pytest.mark.parametrize("commands", [["true"] * 201, ["echo " + "x" * 4_000], ["\0"]])
def test_too_much_is_refused(judge: Judge, commands: list[str]) -> None:
    session = played(judge, *commands)
    assert session.message
    assert session.commands == ()


def test_a_lost_repository_is_told(judge: Judge) -> None:
    session = played(judge, "echo x > .git/HEAD")
    assert session.repository is None
    assert "damaged" in str(session.message)


def test_a_stopped_merge_and_its_conflict_are_seen(judge: Judge) -> None:
    commands = ["git switch -q feature", "echo three > a.txt; git commit -qam Three", "git switch -q main"]
    session = played(judge, *commands, "echo four > a.txt; git commit -qam Four", "git merge feature")
    assert session.repository is not None
    assert (session.repository.state, session.repository.conflicts) == ("merging", ("a.txt",))
    assert "<<<<<<<" in session.repository.files["a.txt"]


def test_the_server_and_the_upstream_are_seen(judge: Judge) -> None:
    session = played(judge, "git commit --allow-empty -qm Third", "git push -q -u origin main")
    repository = session.repository
    assert repository is not None
    assert repository.servers["server"].branches["main"] == repository.head == repository.tracking["origin/main"]
    assert repository.upstreams == {"main": "origin/main"}
    assert repository.remotes == {"origin": "../server.git"}


def test_stash_reflog_and_tags_are_seen(judge: Judge) -> None:
    session = played(judge, "echo x > a.txt; git stash -q", "git tag light", "git tag -a -m Loud loud HEAD~1")
    repository = session.repository
    assert repository is not None
    assert len(repository.stashes) == 1
    assert repository.tags["loud"].annotated and not repository.tags["light"].annotated
    assert repository.tags["loud"].target == repository.commit().parents[0]
    assert repository.reflogs["HEAD"][0].reason.startswith("reset: moving to HEAD")


DIVERGED = (
    "git switch -q feature; echo three > a.txt; git commit -qam Three",
    "git switch -q main; echo four > a.txt; git commit -qam Four",
)


@pytest.mark.parametrize(
    ("command", "state"),
    [
        ("git merge feature", "merging"),
        ("git rebase feature", "rebasing"),
        ("git cherry-pick feature", "cherry-picking"),
        ("git revert main~1", "reverting"),
        ("git bisect start main feature~1", "bisecting"),
        ("git merge feature; git merge --abort", ""),
    ],
)
def test_what_is_unfinished_is_named(judge: Judge, command: str, state: str) -> None:
    session = played(judge, *DIVERGED, command)
    assert session.repository is not None
    assert session.repository.state == state


def test_a_detached_head_is_seen(judge: Judge) -> None:
    session = played(judge, "git checkout -q HEAD~1")
    assert session.repository is not None
    assert session.repository.detached
    assert session.repository.commit().subject == "First"


def test_a_repository_without_commits_is_seen(judge: Judge) -> None:
    session = played(judge, "rm -rf .git; git init -q; git add .")
    assert session.repository is not None
    assert (session.repository.branch, session.repository.head) == ("main", None)
    assert session.repository.staged == {"a.txt": (None, "two\n")}


def test_binary_files_and_other_letters_are_read(judge: Judge) -> None:
    session = played(judge, "printf '\\377\\376' > bin; echo привет > имя; git add .; git commit -qm 'Добавить'")
    assert session.repository is not None
    assert session.repository.commit().files["имя"] == "привет\n"
    assert session.repository.commit().subject == "Добавить"
    assert session.repository.clean
