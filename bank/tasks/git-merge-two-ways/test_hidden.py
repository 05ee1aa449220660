def test_the_fix_was_merged_without_a_commit(repo, before):
    assert repo.commit("main").parents[0] == before.branches["fix"]


def test_the_search_was_merged_with_a_commit(repo, before):
    assert repo.commit("main").parents == (before.branches["fix"], before.branches["search"])


def test_the_commits_are_the_same_ones(repo, before):
    assert repo.merged("search", "main")
    assert len(repo.ancestors("main") - set(before.commits)) == 1


def test_everything_is_in_the_snapshot(repo):
    assert dict(repo.commit("main").files) == {"app.txt": "2\n", "search.txt": "found\n"}


def test_the_merged_branches_stay(repo, before):
    assert repo.merged("fix", "main")
    for name in ("fix", "search"):
        assert repo.branches[name] == before.branches[name]
