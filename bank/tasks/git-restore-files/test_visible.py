def test_the_config_is_as_committed(repo):
    assert repo.files["config.ini"] == "port = 9000\n"


def test_the_logo_is_back(repo):
    assert repo.files.get("logo.svg") == "<svg/>\n"
