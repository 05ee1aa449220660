def test_the_cache_is_gone(repo):
    assert repo.file_at("main", "cache.py") is None
    assert repo.file_at("main", "app.txt") == "1\n"


def test_later_work_is_kept(repo):
    assert repo.file_at("main", "README.md") == "# Shop\n\nRun app.\n"
