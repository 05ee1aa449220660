# verdict: WA
# mistake: checks only what is returned, never what is printed
from receipt import print_receipt


def test_change():
    assert print_receipt([("a", 10)], 15) == 5


def test_no_money():
    assert print_receipt([("a", 10)], 5) is None


def test_empty():
    assert print_receipt([], 0) == 0
