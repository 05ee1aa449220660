def test_receipts_go_on_from_main(repo):
    assert repo.merged("main", "receipts")
    assert repo.subjects("receipts")[-2:] == ["Add receipts", "Return a text"]


def test_receipts_are_checked_out(repo):
    assert repo.branch == "receipts"
    assert repo.clean
