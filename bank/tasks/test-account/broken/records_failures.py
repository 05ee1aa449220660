# mistake: a refused withdrawal is in the history
"""An account with a history."""


class NotEnough(Exception):
    def __init__(self, wanted, available):
        super().__init__(f"wanted {wanted}, there is {available}")
        self.wanted = wanted
        self.available = available


class Account:
    def __init__(self, balance=0):
        if balance < 0:
            raise ValueError("the balance cannot be negative")
        self.balance = balance
        self._history = []

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("the amount must be positive")
        self.balance += amount
        self._history.append(("deposit", amount))
        return self.balance

    def withdraw(self, amount):
        if amount <= 0:
            raise ValueError("the amount must be positive")
        self._history.append(("withdraw", amount))
        if amount > self.balance:
            raise NotEnough(amount, self.balance)
        self.balance -= amount
        return self.balance

    def history(self):
        return list(self._history)
