def lost(before, subject):
    return next(commit.id for commit in before.commits.values() if commit.subject == subject)


def test_the_lost_commits_are_the_same_ones(repo, before):
    line = repo.ancestors("main")
    assert {lost(before, f"Add {what}") for what in ("login", "logout", "signup")} <= line


def test_the_branch_has_its_own_commit(repo, before):
    assert repo.branches["idea"] == lost(before, "Write an idea down")
    assert "idea.txt" not in repo.commit("main").files


def test_the_readme_is_kept(repo):
    assert repo.file_at("main", "README.md") == "# Shop\n"
    assert repo.file_at("main", "login.py") is not None


def test_the_work_is_over(repo, before):
    assert set(repo.branches) == {"main", "idea"}
    assert repo.branch == "main"
    assert repo.clean
