# approach: locks are taken in the order of account numbers
import asyncio
from contextlib import AsyncExitStack


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = asyncio.Lock()


async def transfer(source, target, amount, record):
    async with AsyncExitStack() as stack:
        for account in sorted({source, target}, key=lambda account: account.number):
            await stack.enter_async_context(account.lock)
        if source.balance < amount:
            raise ValueError("not enough money")
        await record(source.number, target.number, amount)
        source.balance -= amount
        target.balance += amount
