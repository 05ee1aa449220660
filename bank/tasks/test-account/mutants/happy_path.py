# verdict: WA
# mistake: only what goes well
from account import Account


def test_deposit():
    assert Account(10).deposit(5) == 15


def test_withdraw():
    account = Account(10)
    assert account.withdraw(10) == 0
    assert account.history() == [("withdraw", 10)]
