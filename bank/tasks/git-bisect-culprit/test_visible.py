def test_a_commit_is_marked(repo):
    assert repo.tags["culprit"].target in repo.ancestors("main")


def test_we_are_back_on_main(repo, before):
    assert repo.branch == "main"
    assert repo.head == before.head
