def test_main_is_as_published(repo, before):
    assert repo.branches["main"] == before.tracking["origin/main"]


def test_the_work_is_on_chat(repo):
    assert repo.subjects("chat")[-2:] == ["Add chat", "Return messages"]
