def test_the_commits_are_the_same_ones(repo, before):
    assert repo.branches["chat"] == before.branches["main"]


def test_chat_is_checked_out(repo):
    assert repo.branch == "chat"


def test_the_unfinished_line_is_still_in_the_folder(repo):
    assert repo.files["chat.py"] == "def chat(): return []\nhalf of a line\n"
    assert repo.branch == "chat"
    assert list(repo.modified) == ["chat.py"]


def test_nothing_was_published(repo, before):
    assert "chat" in repo.branches
    assert repo.servers["server"].branches == before.servers["server"].branches


def test_nothing_is_left_behind(repo):
    assert set(repo.branches) == {"main", "chat"}
    assert repo.stashes == ()
    assert repo.staged == {}
