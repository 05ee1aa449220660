"""An API of three slow methods on the virtual clock."""

import asyncio

import virtual_clock
from solution import load_profile


def load(seconds, broken=(), user_id=7):
    """seconds: how long user, orders and friends take; broken: which of them fail."""
    calls = []

    class Api:
        async def _answer(self, name, key):
            calls.append((name, key))
            await asyncio.sleep(seconds[name])
            if name in broken:
                raise ConnectionError(f"{name} is down")
            return f"{name} of {key}"

        async def user(self, key):
            return await self._answer("user", key)

        async def orders(self, key):
            return await self._answer("orders", key)

        async def friends(self, key):
            return await self._answer("friends", key)

    async def main():
        try:
            profile, error = await load_profile(Api(), user_id), None
        except Exception as caught:
            profile, error = None, f"{type(caught).__name__}: {caught}"
        return {"profile": profile, "error": error, "time": virtual_clock.now()}

    return {**virtual_clock.run(main(), leaks="allow"), "calls": sorted(calls)}
