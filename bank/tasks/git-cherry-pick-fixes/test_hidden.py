def test_the_release_has_only_the_fixes(repo):
    assert repo.subjects("release-2.0")[1:]
    assert set(repo.commit("release-2.0").files) == {"price.py", "count.py", "CHANGES"}


def test_the_fixes_change_what_they_changed(repo, before):
    originals = {commit.subject: commit.id for commit in before.line("main")}
    fixes = repo.line("release-2.0")[:2]
    assert [repo.changes(fix.id) for fix in fixes] == [before.changes(originals[fix.subject]) for fix in fixes]
    assert len(repo.line("release-2.0")) == 3


def test_the_authors_are_the_same(repo):
    assert [fix.author for fix in repo.line("release-2.0")[:2]] == ["Boris", "Anna"]


def test_main_and_the_released_commit_did_not_move(repo, before):
    assert repo.branches["main"] == before.branches["main"]
    assert repo.line("release-2.0")[-1].id == before.branches["release-2.0"]
    assert repo.branches["release-2.0"] != before.branches["release-2.0"]
