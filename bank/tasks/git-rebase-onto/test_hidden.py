def test_payments_are_not_among_receipts(repo):
    assert repo.subjects("receipts") == ["Start", "Improve the app", "Add receipts", "Return a text"]
    assert set(repo.commit("receipts").files) == {"app.txt", "receipt.py"}


def test_every_commit_changes_what_it_changed(repo, before):
    new, old = repo.line("receipts")[:2], before.line("receipts")[:2]
    assert [repo.changes(one.id) for one in new] == [before.changes(one.id) for one in old]
    assert repo.line("receipts")[2].id == before.branches["main"]


def test_the_author_is_the_same(repo):
    assert [one.author for one in repo.line("receipts")[:2]] == ["Boris", "Boris"]
    assert repo.is_linear("receipts") and repo.merged("main", "receipts")


def test_the_other_branches_did_not_move(repo, before):
    assert repo.branches["receipts"] != before.branches["receipts"]
    assert {name: key for name, key in repo.branches.items() if name != "receipts"} == {
        name: key for name, key in before.branches.items() if name != "receipts"
    }
