def test_the_unfinished_work_is_in_the_folder(repo):
    assert repo.files["cart.py"] == "def cart(): return [1]  # not ready\n"
    assert repo.files.get("test_cart.py") == "def test_cart(): pass\n"


def test_the_feature_got_no_commit(repo, before):
    assert repo.branches["feature"] == before.branches["feature"]


def test_the_fix_holds_nothing_else(repo, before):
    assert list(repo.changes("main")) == ["VERSION"]
    assert repo.commit("main").parents == (before.branches["main"],)


def test_nothing_is_left_behind(repo):
    assert repo.head is not None
    assert repo.stashes == ()
    assert set(repo.branches) == {"main", "feature"}


def test_the_work_is_as_unfinished_as_before(repo):
    assert repo.staged == {}
    assert list(repo.modified) == ["cart.py"]
    assert repo.untracked == ("test_cart.py",)
