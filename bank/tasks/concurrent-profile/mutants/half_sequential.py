# verdict: WA
# mistake: the user is awaited before the other requests begin
import asyncio


async def load_profile(api, user_id):
    user = await api.user(user_id)
    orders, friends = await asyncio.gather(api.orders(user_id), api.friends(user_id), return_exceptions=True)
    if isinstance(orders, Exception):
        raise orders
    return {"user": user, "orders": orders, "friends": [] if isinstance(friends, Exception) else friends}
