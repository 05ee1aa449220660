def test_the_merge_is_finished(repo):
    assert repo.state == ""
    assert repo.conflicts == ()


def test_main_has_both_parents(repo, before):
    assert repo.commit("main").parents == (before.branches["main"], before.branches["slow-network"])
