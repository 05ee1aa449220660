# approach: waits until both accounts are free and takes them together, never holding one while waiting
import asyncio


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = asyncio.Lock()


async def take(locks):
    while True:
        busy = next((lock for lock in locks if lock.locked()), None)
        if busy is None:
            for lock in locks:
                await lock.acquire()  # free: does not give up control
            return
        async with busy:
            pass  # only waits until it is free


async def transfer(source, target, amount, record):
    locks = list({source.lock, target.lock})
    await take(locks)
    try:
        if source.balance < amount:
            raise ValueError("not enough money")
        await record(source.number, target.number, amount)
        source.balance -= amount
        target.balance += amount
    finally:
        for lock in locks:
            lock.release()
