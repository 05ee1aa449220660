# verdict: WA
# mistake: one lock for all transfers: no deadlock, but strangers wait for each other
import asyncio
import weakref


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = asyncio.Lock()


LOCKS = weakref.WeakKeyDictionary()  # a lock for each event loop


async def transfer(source, target, amount, record):
    async with LOCKS.setdefault(asyncio.get_running_loop(), asyncio.Lock()):
        if source.balance < amount:
            raise ValueError("not enough money")
        await record(source.number, target.number, amount)
        source.balance -= amount
        target.balance += amount
