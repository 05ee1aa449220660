# approach: gather of three coroutines, the optional one wrapped
import asyncio


async def load_profile(api, user_id):
    async def friends_or_none():
        try:
            return await api.friends(user_id)
        except Exception:
            return []

    user, orders, friends = await asyncio.gather(api.user(user_id), api.orders(user_id), friends_or_none())
    return {"user": user, "orders": orders, "friends": friends}
