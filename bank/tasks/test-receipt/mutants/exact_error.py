# verdict: WA
# mistake: demands the literal text of the error line
from receipt import print_receipt


def test_receipt(capsys):
    assert print_receipt([("b", 2), ("a", 1)], 5) == 2
    assert capsys.readouterr().out == "b: 2\na: 1\nИтого: 3\nСдача: 2\n"


def test_error(capsys):
    assert print_receipt([("a", 10)], 3) is None
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "Не хватает: 7\n"


def test_exact(capsys):
    assert print_receipt([("a", 10)], 10) == 0
    assert capsys.readouterr().out == "a: 10\nИтого: 10\n"


def test_empty(capsys):
    assert print_receipt([], 0) == 0
    assert capsys.readouterr().out == "Итого: 0\n"
