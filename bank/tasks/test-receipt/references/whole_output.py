# approach: each case compares all three ways out as a whole
import pytest
from receipt import print_receipt


@pytest.mark.parametrize(
    ("items", "paid", "out", "change"),
    [
        ([("чай", 100), ("булка", 50)], 200, "чай: 100\nбулка: 50\nИтого: 150\nСдача: 50\n", 50),
        ([("чай", 100)], 100, "чай: 100\nИтого: 100\n", 0),
        ([], 0, "Итого: 0\n", 0),
        ([], 7, "Итого: 0\nСдача: 7\n", 7),
    ],
)
def test_a_receipt(capsys, items, paid, out, change):
    assert print_receipt(items, paid) == change
    captured = capsys.readouterr()
    assert captured.out == out
    assert captured.err == ""


def test_too_little_money(capsys):
    assert print_receipt([("чай", 1000)], 270) is None
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "730" in captured.err
