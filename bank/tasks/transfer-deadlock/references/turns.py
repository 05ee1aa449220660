# approach: everyone queues for both accounts in one step, so the waits follow the order of arrival
import asyncio
from contextlib import AsyncExitStack


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = asyncio.Lock()
        self.last = None  # the end of the last transfer in the queue


async def transfer(source, target, amount, record):
    accounts = {source, target}
    before = [account.last for account in accounts if account.last is not None]
    mine = asyncio.Event()
    for account in accounts:
        account.last = mine
    try:
        for turn in before:
            await turn.wait()
        async with AsyncExitStack() as stack:
            for account in accounts:
                await stack.enter_async_context(account.lock)
            if source.balance < amount:
                raise ValueError("not enough money")
            await record(source.number, target.number, amount)
            source.balance -= amount
            target.balance += amount
    finally:
        mine.set()
