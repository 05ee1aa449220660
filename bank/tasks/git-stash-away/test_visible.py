def test_the_fix_is_on_main(repo, before):
    assert repo.subjects("main") == ["Start", "Fix version"]
    assert repo.file_at("main", "VERSION") == "version = 1.0.1\n"


def test_we_are_back_on_the_feature(repo):
    assert repo.branch == "feature"
