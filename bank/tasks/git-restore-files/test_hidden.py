def test_the_notes_keep_their_text(repo):
    assert repo.files["notes.md"] == "# Notes\n\nAsk about the port.\n"


def test_the_notes_are_not_staged(repo):
    assert "notes.md" not in repo.staged
    assert repo.index["notes.md"] == "# Notes\n"


def test_the_logo_is_staged(repo):
    assert repo.staged == {"logo.svg": (None, "<svg/>\n")}


def test_history_is_untouched(repo, before):
    assert repo.branches == before.branches
    assert repo.branch == "main"
    assert repo.stashes == ()
