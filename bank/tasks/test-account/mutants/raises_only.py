# verdict: WA
# mistake: looks that exceptions occur, never what they leave behind
import pytest
from account import Account, NotEnough


@pytest.mark.parametrize("amount", [0, -5])
def test_bad_amounts(amount):
    with pytest.raises(ValueError):
        Account(10).deposit(amount)
    with pytest.raises(ValueError):
        Account(10).withdraw(amount)


def test_too_much():
    with pytest.raises(NotEnough):
        Account(10).withdraw(11)


def test_start():
    with pytest.raises(ValueError):
        Account(-1)
