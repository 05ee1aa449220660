# approach: the handshake, then a loop with branches

LIMIT = 100


async def app(scope, receive, send):
    if scope["type"] != "websocket":
        raise ValueError(f"only websockets are served here, not {scope['type']}")
    message = await receive()
    if message["type"] == "websocket.disconnect":
        return
    if scope["path"] != "/echo":
        await send({"type": "websocket.close", "code": 4404})
        return
    await send({"type": "websocket.accept"})
    while True:
        message = await receive()
        if message["type"] == "websocket.disconnect":
            return
        text, data = message.get("text"), message.get("bytes")
        if text == "bye":
            await send({"type": "websocket.close", "code": 1000})
            return
        if len(data if text is None else text) > LIMIT:
            await send({"type": "websocket.close", "code": 1009})
            return
        if text is not None:
            await send({"type": "websocket.send", "text": text})
        else:
            await send({"type": "websocket.send", "bytes": data})
