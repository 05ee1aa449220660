def test_the_release_has_both_fixes(repo):
    assert repo.subjects("release-2.0") == ["Release 2.0", "Fix rounding", "Fix counting"]


def test_the_release_is_checked_out(repo):
    assert repo.branch == "release-2.0"
    assert repo.clean
