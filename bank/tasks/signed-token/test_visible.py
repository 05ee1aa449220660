import scaffold
from solution import authenticate, issue


def test_an_issued_token_is_accepted():
    token = issue("ann", b"key", 1000, 60)
    assert authenticate(token, b"key", 1059) == "ann"


def test_an_expired_token_is_refused():
    token = issue("ann", b"key", 1000, 60)
    assert scaffold.outcome(token, b"key", 2000) == "BadToken"


def test_a_cut_token_is_refused():
    token = issue("ann", b"key", 1000, 60)
    assert scaffold.outcome(token[:-1], b"key", 1001) == "BadToken"
