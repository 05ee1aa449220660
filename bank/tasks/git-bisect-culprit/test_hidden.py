def price(commit):
    text = commit.files.get("price.txt")
    return None if text is None else int(text)


def test_the_program_is_broken_there(repo):
    assert (price(repo.commit("culprit")) or 0) >= 1000


def test_the_program_works_before_it(repo):
    line = repo.line("culprit")
    known = [price(commit) for commit in line[1:] if price(commit) is not None]
    assert price(line[0]) is not None
    assert known and known[0] < 1000


def test_the_search_is_over(repo):
    assert "culprit" in repo.tags
    assert repo.state == ""


def test_nothing_else_has_changed(repo, before):
    assert "culprit" in repo.tags
    assert repo.branches == before.branches
    assert repo.tags["works"] == before.tags["works"]
    assert repo.clean
