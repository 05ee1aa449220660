def test_the_server_has_our_work(repo):
    files = repo.servers["server"].commit("main").files
    assert files["app.txt"] == "2\n" and files.get("README.md") == "# Shop\n"


def test_we_are_in_step_with_the_server(repo):
    assert repo.branches["main"] == repo.servers["server"].branches["main"]
