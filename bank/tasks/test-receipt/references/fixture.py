# approach: a fixture that buys and returns what happened; one fact a test
import pytest
from receipt import print_receipt


@pytest.fixture
def buy(capsys):
    def shopping(*items, paid):
        change = print_receipt(list(items), paid)
        captured = capsys.readouterr()
        return change, captured.out.splitlines(), captured.err

    return shopping


def test_goods_are_listed_in_the_order_of_buying(buy):
    _, lines, _ = buy(("b", 2), ("a", 1), paid=3)
    assert lines == ["b: 2", "a: 1", "Итого: 3"]


def test_change_is_printed_and_returned(buy):
    change, lines, _ = buy(("a", 60), paid=100)
    assert change == 40
    assert lines[-1] == "Сдача: 40"


def test_no_change_no_line(buy):
    change, lines, errors = buy(("a", 60), paid=60)
    assert (change, lines, errors) == (0, ["a: 60", "Итого: 60"], "")


def test_too_little_money_prints_no_receipt(buy):
    change, lines, errors = buy(("a", 500), ("b", 77), paid=135)
    assert change is None
    assert lines == []
    assert "442" in errors


def test_an_empty_receipt(buy):
    assert buy(paid=0)[:2] == (0, ["Итого: 0"])
