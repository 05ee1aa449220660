def test_the_first_commit_holds_the_readme_alone(repo):
    first = repo.line("main")[-1]
    assert dict(first.files) == {"README.md": "# Shop\n"}


def test_the_secret_is_in_no_commit(repo):
    assert len(repo.commits) >= 2
    assert not [commit.subject for commit in repo.commits.values() if ".env" in commit.files]


def test_the_secret_stays_in_the_folder_and_is_ignored(repo):
    assert repo.files[".env"] == "TOKEN=s3cret\n"
    assert ".env" in repo.ignored


def test_the_list_of_ignored_files_is_shared(repo):
    assert ".gitignore" in repo.commit("main").files


def test_nothing_is_left_to_commit(repo):
    assert repo.head is not None
    assert repo.clean
    assert repo.untracked == ()
