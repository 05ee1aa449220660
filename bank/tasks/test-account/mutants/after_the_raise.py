# verdict: WA
# mistake: the checks stand inside the raises block after the failing line, so they never run
import pytest
from account import Account, NotEnough


def test_too_much():
    account = Account(10)
    with pytest.raises(NotEnough) as caught:
        account.withdraw(11)
        assert account.balance == 10
        assert account.history() == []
        assert (caught.value.wanted, caught.value.available) == (11, 10)


def test_bad():
    with pytest.raises(ValueError):
        Account(10).deposit(0)
        Account(10).withdraw(-1)
        Account(-1)
