# verdict: RE
# mistake: after a failed record the locks are never released, and the next transfer waits forever
import asyncio


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = asyncio.Lock()


async def transfer(source, target, amount, record):
    accounts = sorted({source, target}, key=lambda account: account.number)
    for account in accounts:
        await account.lock.acquire()
    enough = source.balance >= amount
    if enough:
        await record(source.number, target.number, amount)
        source.balance -= amount
        target.balance += amount
    for account in accounts:
        account.lock.release()
    if not enough:
        raise ValueError("not enough money")
