def test_the_snapshot_has_no_local_files(repo):
    assert set(repo.commit("main").files) == {".gitignore", "app.py"}


def test_one_commit_is_added(repo):
    assert repo.subjects("main") == ["Start", "Stop tracking local files"]
