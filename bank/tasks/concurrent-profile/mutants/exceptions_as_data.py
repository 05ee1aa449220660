# verdict: WA
# mistake: return_exceptions puts the error of a required request into the dict
import asyncio


async def load_profile(api, user_id):
    user, orders, friends = await asyncio.gather(
        api.user(user_id), api.orders(user_id), api.friends(user_id), return_exceptions=True
    )
    if isinstance(friends, Exception):
        friends = []
    return {"user": user, "orders": orders, "friends": friends}
