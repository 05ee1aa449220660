import scaffold


def test_the_first_match_is_returned():
    assert scaffold.search([3, 8, 5, 8], fits=[5, 8])["out"] == 8


def test_the_default_is_returned():
    assert scaffold.search([1, 2], fits=[])["out"] == "nothing"


def test_an_error_of_the_source_comes_out():
    assert scaffold.search([1, 2], fits=[2], source_fails_at=1)["out"] == "ConnectionError: lost"
