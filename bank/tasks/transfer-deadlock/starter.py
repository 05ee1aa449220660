import asyncio


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = asyncio.Lock()


async def transfer(source, target, amount, record):
    async with source.lock:
        async with target.lock:
            if source.balance < amount:
                raise ValueError("not enough money")
            await record(source.number, target.number, amount)
            source.balance -= amount
            target.balance += amount
