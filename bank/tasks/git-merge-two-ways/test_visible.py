def test_both_branches_are_merged(repo):
    assert repo.merged("fix", "main")
    assert repo.merged("search", "main")


def test_main_is_checked_out_and_clean(repo):
    assert repo.branch == "main"
    assert repo.clean
