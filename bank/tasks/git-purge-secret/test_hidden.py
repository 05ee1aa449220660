def test_no_commit_of_main_has_the_secret(repo):
    assert len(repo.line("main")) == 5
    assert not [one.subject for one in repo.line("main") if "secrets.env" in one.files]


def test_the_rest_of_every_snapshot_is_the_same(repo, before):
    def rest(commits):
        return [{path: text for path, text in one.files.items() if path != "secrets.env"} for one in commits]

    assert repo.branches["main"] != before.branches["main"]
    assert rest(repo.line("main")) == rest(before.line("main"))


def test_the_authors_are_the_same(repo):
    assert [one.author for one in repo.line("main")[:4]] == ["Boris", "Anna", "Boris", "Anna"]
    assert "secrets.env" not in repo.line("main")[1].files


def test_the_published_commit_is_the_same_one(repo, before):
    assert repo.line("main")[-1].id == before.tracking["origin/main"]
    assert "secrets.env" not in repo.line("main")[-2].files


def test_no_name_leads_to_the_secret(repo):
    named = [*repo.branches, *repo.tags, *repo.tracking]
    assert not [name for name in named for one in repo.line(name) if "secrets.env" in one.files]
    assert repo.branch == "main" and repo.clean
