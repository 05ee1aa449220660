def test_the_history_has_two_commits(repo):
    assert repo.subjects("main") == ["Start", "Add login"]


def test_the_test_is_committed(repo):
    assert repo.file_at("main", "test_login.py") == "def test_login(): pass\n"
