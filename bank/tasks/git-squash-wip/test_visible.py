def test_the_branch_has_two_commits(repo):
    assert repo.subjects("search") == ["Start", "Add search", "Add tests"]


def test_the_result_is_the_same(repo, before):
    assert dict(repo.commit("search").files) == dict(before.commit("search").files)
