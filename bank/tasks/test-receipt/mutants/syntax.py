# verdict: CE
# mistake: the file does not compile
from receipt import print_receipt


def test_receipt(capsys)
    assert print_receipt([("a", 10)], 15) == 5
