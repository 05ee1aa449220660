def test_no_conflict_markers_are_committed(repo):
    text = repo.file_at("main", "settings.py")
    assert repo.commit("main").parents[1:]
    assert not [line for line in text.splitlines() if line[:7] in ("<<<<<<<", "=======", ">>>>>>>", "|||||||")]


def test_both_wishes_are_met(repo):
    assert repo.file_at("main", "settings.py") == "TIMEOUT = 90\nRETRIES = 5\nCACHE = False\n"


def test_what_merged_by_itself_is_kept(repo):
    files = repo.commit("main").files
    assert files.get("wait.py") == "def wait(): pass\n"
    assert files["README.md"] == "# Client\n\nSee settings.py.\n"


def test_the_folder_is_clean(repo, before):
    assert repo.branches["main"] != before.branches["main"]
    assert repo.branch == "main"
    assert repo.clean
