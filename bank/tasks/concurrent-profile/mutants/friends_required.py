# verdict: WA
# mistake: the failure of the optional request fails the page
import asyncio


async def load_profile(api, user_id):
    user, orders, friends = await asyncio.gather(api.user(user_id), api.orders(user_id), api.friends(user_id))
    return {"user": user, "orders": orders, "friends": friends}
