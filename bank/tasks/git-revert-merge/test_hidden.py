def test_history_goes_on(repo, before):
    assert repo.commit("main").parents == (before.branches["main"],)


def test_one_commit_undoes_the_whole_merge(repo, before):
    assert repo.changes("main") == {"app.txt": ("2\n", "1\n"), "cache.py": ("CACHE = {}\n", None)}


def test_the_server_has_it(repo, before):
    server = repo.servers["server"]
    assert server.branches["main"] == repo.branches["main"] != before.branches["main"]


def test_the_branch_with_the_cache_is_kept(repo, before):
    assert repo.branches["main"] != before.branches["main"]
    assert repo.branches["cache"] == before.branches["cache"]
    assert repo.state == ""
