def test_main_is_where_master_was(repo, before):
    assert repo.branches["main"] == before.branches["master"]


def test_release_stands_on_the_freeze(repo):
    assert repo.commit("release").subject == "Freeze 1.0"


def test_no_commit_was_made(repo, before):
    assert repo.branches
    assert set(repo.commits) <= set(before.commits)


def test_other_work_is_untouched(repo, before):
    assert repo.branches["new-cart"] == before.branches["new-cart"]


def test_the_folder_shows_the_release(repo):
    assert repo.files == {"app.txt": "2\n", "login.txt": "login\n"}
    assert repo.clean
