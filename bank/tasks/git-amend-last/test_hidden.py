def test_the_author_is_still_anna(repo):
    assert repo.commit("main").author == "Anna"


def test_the_parent_is_the_same(repo, before):
    assert repo.commit("main").parents == before.commit("main").parents


def test_the_draft_is_not_committed(repo):
    assert set(repo.changes("main")) == {"login.py", "test_login.py"}


def test_the_draft_is_still_in_the_folder(repo, before):
    assert repo.files == before.files
    assert list(repo.modified) == ["README.md"]
    assert repo.staged == {}
