# verdict: WA
# mistake: every failure is swallowed by try and except
from receipt import print_receipt


def test_receipt(capsys):
    try:
        print_receipt([("a", 10)], 15)
        assert capsys.readouterr().out == "a: 10\nИтого: 10\nСдача: 5\n"
    except AssertionError:
        pass
