def test_the_lost_files_are_back(repo):
    for name in ("login.py", "logout.py", "signup.py"):
        assert repo.file_at("main", name) is not None


def test_the_branch_is_back(repo):
    assert repo.commit("idea").subject == "Write an idea down"
