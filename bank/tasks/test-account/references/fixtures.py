# approach: a fixture with an account, one promise a test
import pytest
from account import Account, NotEnough


@pytest.fixture
def account():
    account = Account(100)
    account.deposit(50)
    return account


def test_deposit_and_withdraw_return_the_new_balance(account):
    assert account.deposit(5) == 155
    assert account.withdraw(25) == 130
    assert account.balance == 130


def test_everything_can_be_withdrawn(account):
    assert account.withdraw(150) == 0


def test_too_much_is_refused_and_told(account):
    with pytest.raises(NotEnough) as caught:
        account.withdraw(151)
    assert (caught.value.wanted, caught.value.available) == (151, 150)


@pytest.mark.parametrize("amount", [0, -1])
@pytest.mark.parametrize("action", ["deposit", "withdraw"])
def test_amounts_must_be_positive(account, action, amount):
    with pytest.raises(ValueError):
        getattr(account, action)(amount)


def test_a_refusal_changes_nothing(account):
    with pytest.raises(NotEnough):
        account.withdraw(1000)
    assert account.balance == 150
    assert account.history() == [("deposit", 50)]


def test_a_negative_beginning_is_refused():
    with pytest.raises(ValueError):
        Account(-1)


def test_history_is_a_copy_in_order(account):
    account.withdraw(10)
    account.history().clear()
    assert account.history() == [("deposit", 50), ("withdraw", 10)]


def test_accounts_are_independent(account):
    assert Account().history() == []
