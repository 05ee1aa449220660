def test_the_release_is_tagged(repo):
    assert list(repo.tags) == ["v1.2.0"]
    assert repo.commit("v1.2.0").subject == "Prepare 1.2.0"


def test_the_tag_is_annotated(repo):
    assert repo.tags["v1.2.0"].annotated
