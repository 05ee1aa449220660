def test_the_files_are_still_in_the_folder(repo, before):
    assert {path: text for path, text in repo.files.items() if path != ".gitignore"} == dict(before.files)


def test_local_files_are_ignored(repo):
    assert set(repo.ignored) == {"local.ini", "logs/app.log", "logs/debug.log"}


def test_other_files_are_not_ignored(repo):
    lines = repo.file_at("main", ".gitignore").splitlines()
    assert not {"*", "/*", "*.*"} & {line.strip() for line in lines}
    assert "app.py" in repo.index


def test_nothing_is_left_to_commit(repo, before):
    assert repo.head != before.head
    assert repo.clean
    assert repo.untracked == ()
