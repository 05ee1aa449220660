def test_main_has_two_commits(repo):
    assert repo.branch == "main"
    assert repo.subjects("main") == ["Add README", "Add application"]


def test_the_application_is_committed(repo):
    assert repo.file_at("main", "app.py") == 'print("shop")\n'
