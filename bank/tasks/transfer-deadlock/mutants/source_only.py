# verdict: WA
# mistake: asks for the locks one after another: the target may change hands while the balance is read
import asyncio


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = asyncio.Lock()


async def transfer(source, target, amount, record):
    async with source.lock:
        if source.balance < amount:
            raise ValueError("not enough money")
        source.balance -= amount
    await record(source.number, target.number, amount)
    async with target.lock:
        target.balance += amount
