# approach: random actions with a seed, compared with a simple model
import random

import pytest
from account import Account, NotEnough


@pytest.mark.parametrize("seed", range(20))
def test_an_account_behaves_like_a_list_of_numbers(seed):
    dice = random.Random(seed)
    start = dice.randrange(5)
    account, other = Account(start), Account()
    expected, balance = [], start
    for _ in range(60):
        kind, amount = dice.choice(["deposit", "withdraw"]), dice.randrange(-2, 8)
        act = getattr(account, kind)
        if amount <= 0:
            with pytest.raises(ValueError):
                act(amount)
        elif kind == "withdraw" and amount > balance:
            with pytest.raises(NotEnough) as caught:
                act(amount)
            assert caught.value.wanted == amount
            assert caught.value.available == balance
        else:
            balance += amount if kind == "deposit" else -amount
            expected.append((kind, amount))
            assert act(amount) == balance
        assert account.balance == balance
        account.history().append("rubbish")
        assert account.history() == expected
    assert (other.balance, other.history()) == (0, [])


def test_zero_is_a_beginning_and_minus_one_is_not():
    assert Account(0).balance == 0
    with pytest.raises(ValueError):
        Account(-1)
