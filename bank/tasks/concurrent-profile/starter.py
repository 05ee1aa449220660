async def load_profile(api, user_id):
    user = await api.user(user_id)
    orders = await api.orders(user_id)
    friends = await api.friends(user_id)
    return {"user": user, "orders": orders, "friends": friends}
