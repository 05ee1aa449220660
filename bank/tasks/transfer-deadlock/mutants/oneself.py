# verdict: RE
# mistake: a transfer to the same account takes its lock twice and waits for itself
import asyncio


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = asyncio.Lock()


async def transfer(source, target, amount, record):
    first, second = sorted((source, target), key=lambda account: account.number)
    async with first.lock, second.lock:
        if source.balance < amount:
            raise ValueError("not enough money")
        await record(source.number, target.number, amount)
        source.balance -= amount
        target.balance += amount
