# verdict: WA
# mistake: looks at a private attribute that other right implementations do not have
import pytest
from account import Account, NotEnough


def test_history():
    account = Account(10)
    account.deposit(5)
    account.withdraw(15)
    assert account._history == [("deposit", 5), ("withdraw", 15)]
    account.history().clear()
    assert account.history() == [("deposit", 5), ("withdraw", 15)]
    assert Account().history() == []


@pytest.mark.parametrize("amount", [0, -5])
def test_bad_amounts(amount):
    with pytest.raises(ValueError):
        Account(10).deposit(amount)
    with pytest.raises(ValueError):
        Account(10).withdraw(amount)


def test_too_much():
    account = Account(10)
    with pytest.raises(NotEnough) as caught:
        account.withdraw(11)
    assert (caught.value.wanted, caught.value.available, account.balance) == (11, 10, 10)


def test_start():
    with pytest.raises(ValueError):
        Account(-1)
