"""Transfers between accounts on the virtual clock."""

import asyncio

import virtual_clock
from solution import Account, transfer


def pay(balances, transfers, record_seconds=1.0, failing_records=()):
    """transfers: (when, source, target, amount). What came of each and when, the balances, the journal."""
    journal, reached = [], []

    async def main():
        accounts = [Account(number, balance) for number, balance in enumerate(balances)]

        async def record(source, target, amount):
            reached.append((source, target, amount))
            number = len(reached) - 1
            await asyncio.sleep(record_seconds)
            if number in failing_records:
                raise ConnectionError("no journal")
            journal.append((virtual_clock.now(), source, target, amount))

        async def one(when, source, target, amount):
            await asyncio.sleep(when)
            try:
                await transfer(accounts[source], accounts[target], amount, record)
                out = "paid"
            except Exception as error:
                out = type(error).__name__
            return out, virtual_clock.now()

        outcomes = [await task for task in [asyncio.create_task(one(*each)) for each in transfers]]
        locked = [account.number for account in accounts if account.lock.locked()]
        return {"outcomes": outcomes, "balances": [account.balance for account in accounts], "locked": locked}

    return {**virtual_clock.run(main()), "journal": journal}
