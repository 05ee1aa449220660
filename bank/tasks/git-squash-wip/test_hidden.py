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
    assert repo.subjects("search") == ["Start", "Add search", "Add tests"]
    text = " ".join(commit.message.lower() for commit in repo.line("search"))
    assert not [word for word in ("wip", "typo", "fixup!", "squash!") if word in text]


def test_main_did_not_move(repo, before):
    assert repo.line("search")[2].id == before.branches["main"] == repo.branches["main"]


def test_the_work_is_over(repo):
    assert len(repo.line("search")) == 3
    assert repo.branch == "search"
    assert repo.clean
