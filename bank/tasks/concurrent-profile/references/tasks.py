# approach: tasks are created first and awaited one by one
import asyncio


async def load_profile(api, user_id):
    tasks = {name: asyncio.create_task(getattr(api, name)(user_id)) for name in ("user", "orders", "friends")}
    await asyncio.wait(tasks.values())
    if tasks["friends"].exception() is not None:
        friends = []
    else:
        friends = tasks["friends"].result()
    return {"user": tasks["user"].result(), "orders": tasks["orders"].result(), "friends": friends}
