def test_the_first_commit_holds_the_whole_search(repo):
    commit = repo.line("search")[1]
    assert repo.changes(commit.id) == {
        "search.py": (None, "def search(): return []\n"),
        "words.py": (None, "words = []\n"),
    }


def test_the_second_commit_holds_the_tests_alone(repo):
    assert len(repo.line("search")) == 3
    assert list(repo.changes("search")) == ["test_search.py"]


def test_the_messages_say_nothing_of_drafts(repo):
    messages = [commit.message.strip() for commit in repo.line("search")]
    assert messages == ["Add tests", "Add search", "Start"]


def test_main_did_not_move(repo, before):
    assert repo.line("search")[2].id == before.branches["main"] == repo.branches["main"]


def test_the_work_is_over(repo):
    assert len(repo.line("search")) == 3
    assert repo.branch == "search"
    assert repo.clean
