def test_the_hotfix_has_a_branch(repo):
    assert repo.subjects("hotfix") == ["Start", "Release 1.0", "Fix a crash", "Test the fix"]


def test_main_has_the_fix(repo):
    assert repo.file_at("main", "fix.txt") == "hotfix, tested\n"
