def test_main_has_the_same_messages(repo):
    assert repo.subjects("main") == [
        "Start", "Connect to the database", "Use the database", "Return a connection", "Explain the setup",
    ]


def test_the_first_commits_have_no_secret(repo):
    assert "secrets.env" not in repo.line("main")[-2].files
