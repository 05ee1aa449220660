# verdict: WA
# mistake: looks only whether words occur, so order, spare lines and streams go unseen
from receipt import print_receipt


def test_receipt(capsys):
    print_receipt([("b", 2), ("a", 1)], 5)
    out = capsys.readouterr().out
    assert "b: 2" in out and "a: 1" in out and "Итого: 3" in out and "Сдача: 2" in out


def test_error(capsys):
    print_receipt([("a", 10)], 3)
    captured = capsys.readouterr()
    assert "7" in captured.out + captured.err
