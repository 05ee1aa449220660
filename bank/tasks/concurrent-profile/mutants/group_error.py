# verdict: WA
# mistake: a task group wraps the error into an ExceptionGroup
import asyncio


async def load_profile(api, user_id):
    async def friends_or_none():
        try:
            return await api.friends(user_id)
        except Exception:
            return []

    async with asyncio.TaskGroup() as group:
        user = group.create_task(api.user(user_id))
        orders = group.create_task(api.orders(user_id))
        friends = group.create_task(friends_or_none())
    return {"user": user.result(), "orders": orders.result(), "friends": friends.result()}
