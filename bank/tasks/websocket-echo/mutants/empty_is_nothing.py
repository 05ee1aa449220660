# verdict: RE
# mistake: an empty string is false and taken for "no text"


async def app(scope, receive, send):
    if scope["type"] != "websocket":
        raise ValueError("only websockets")
    if (await receive())["type"] == "websocket.disconnect":
        return
    if scope["path"] != "/echo":
        await send({"type": "websocket.close", "code": 4404})
        return
    await send({"type": "websocket.accept"})
    while (message := await receive())["type"] != "websocket.disconnect":
        if message.get("text") == "bye":
            await send({"type": "websocket.close", "code": 1000})
            return
        if message.get("text"):
            key = "text"
        else:
            key = "bytes"
        if len(message[key]) > 100:
            await send({"type": "websocket.close", "code": 1009})
            return
        await send({"type": "websocket.send", key: message[key]})
