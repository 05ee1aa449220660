def test_one_commit_is_added(repo, before):
    assert repo.subjects("main") == ["Add prices", "Round prices"]
    assert repo.commit("main").parents == (before.head,)


def test_the_fix_is_committed(repo):
    assert "round(net + net * tax, 2)" in repo.file_at("main", "price.py")
