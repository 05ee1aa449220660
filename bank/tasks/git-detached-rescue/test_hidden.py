def test_the_branch_has_the_lost_commits(repo, before):
    lost = {commit.subject: commit.id for commit in before.commits.values()}
    assert repo.branches["hotfix"] == lost["Test the fix"]


def test_the_fix_is_merged_into_main(repo, before):
    assert repo.commit("main").parents == (before.branches["main"], repo.branches["hotfix"])


def test_main_keeps_its_own_work(repo):
    assert dict(repo.commit("main").files) == {"app.txt": "4\n", "fix.txt": "hotfix, tested\n"}


def test_head_is_on_main(repo):
    assert repo.branch == "main"
    assert repo.clean
    assert repo.merged("hotfix", "main")


def test_the_release_is_where_it_was(repo, before):
    assert "hotfix" in repo.branches
    assert repo.tags == before.tags
