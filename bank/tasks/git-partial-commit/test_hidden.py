def test_debug_output_is_not_committed(repo):
    assert "DEBUG" not in repo.file_at("main", "price.py")


def test_the_commit_changes_one_line_of_one_file(repo):
    changes = repo.changes("main")
    assert list(changes) == ["price.py"]
    old, new = changes["price.py"]
    assert len(set(old.splitlines()) ^ set(new.splitlines())) == 2


def test_all_work_is_still_in_the_folder(repo, before):
    assert repo.files == before.files


def test_nothing_is_staged_or_put_aside(repo):
    assert repo.head is not None
    assert repo.staged == {}
    assert repo.stashes == ()
