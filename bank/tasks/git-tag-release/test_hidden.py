def test_the_tag_says_what_it_is(repo):
    assert repo.tags["v1.2.0"].message.strip() == "Release 1.2.0"


def test_the_server_has_the_tag(repo):
    assert repo.servers["server"].tags.get("v1.2.0") == repo.tags["v1.2.0"]


def test_the_wrong_tag_is_gone_from_the_server(repo):
    assert "v1.2.0" in repo.servers["server"].tags
    assert "v1.2" not in repo.servers["server"].tags


def test_unfinished_work_is_not_published(repo, before):
    assert repo.servers["server"].branches == before.servers["server"].branches
    assert repo.branches == before.branches
