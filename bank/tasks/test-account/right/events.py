class NotEnough(Exception):
    def __init__(self, *, wanted, available):
        self.wanted, self.available = wanted, available


class Account:
    """The balance is worked out from what happened."""

    def __init__(self, balance=0):
        if balance < 0:
            raise ValueError(balance)
        self._start = balance
        self._events = ()

    @property
    def balance(self):
        return self._start + sum(amount if kind == "deposit" else -amount for kind, amount in self._events)

    def _add(self, kind, amount):
        if not amount > 0:
            raise ValueError(amount)
        if kind == "withdraw" and self.balance < amount:
            raise NotEnough(wanted=amount, available=self.balance)
        self._events += ((kind, amount),)
        return self.balance

    def deposit(self, amount):
        return self._add("deposit", amount)

    def withdraw(self, amount):
        return self._add("withdraw", amount)

    def history(self):
        return [*self._events]
