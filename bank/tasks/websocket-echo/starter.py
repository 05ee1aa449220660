async def app(scope, receive, send):
    message = await receive()
    await send({"type": "websocket.accept"})
