def test_the_branches_have_the_right_names(repo):
    assert set(repo.branches) == {"main", "release", "new-cart"}


def test_release_is_checked_out(repo):
    assert repo.branch == "release"
