def test_main_did_not_move(repo, before):
    assert repo.branches["main"] == before.branches["main"]
    assert repo.line("feature")[3].id == before.branches["main"]


def test_every_commit_changes_what_it_changed(repo, before):
    old, new = before.line("feature")[:3], repo.line("feature")[:3]
    assert [repo.changes(one.id) for one in new] == [before.changes(one.id) for one in old]


def test_the_authors_are_the_same(repo):
    assert [one.author for one in repo.line("feature")[:3]] == ["Anna", "Boris", "Anna"]


def test_nothing_is_left_behind(repo):
    assert repo.merged("main", "feature")
    assert set(repo.branches) == {"main", "feature"}
    assert repo.branch == "feature"
    assert repo.clean
