def test_the_feature_goes_on_from_main(repo):
    assert repo.merged("main", "feature")
    assert repo.is_linear("feature")


def test_the_feature_has_its_commits(repo):
    assert repo.subjects("feature")[-3:] == ["Add cart", "Add payment", "Return a list"]
