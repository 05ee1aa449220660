def test_the_work_of_others_is_kept(repo, before):
    server = repo.servers["server"]
    assert server.branches["main"] != before.servers["server"].branches["main"]
    assert before.servers["server"].branches["main"] in server.ancestors("main")


def test_history_is_straight(repo):
    server = repo.servers["server"]
    assert server.is_linear("main")
    assert server.subjects("main") == ["Start", "Add a log", "Improve the app", "Add README"]


def test_we_know_what_the_server_has(repo):
    assert repo.tracking["origin/main"] == repo.servers["server"].branches["main"] == repo.branches["main"]


def test_every_commit_changes_what_it_changed(repo, before):
    new, old = repo.line("main")[:2], before.line("main")[:2]
    assert [repo.changes(one.id) for one in new] == [before.changes(one.id) for one in old]
    assert repo.subjects("main")[1] == "Add a log"


def test_no_other_names_are_left(repo, before):
    assert set(repo.servers["server"].branches) == {"main"}
    assert set(repo.branches) == {"main"}
    assert repo.branches["main"] != before.branches["main"]
    assert repo.branch == "main" and repo.clean
