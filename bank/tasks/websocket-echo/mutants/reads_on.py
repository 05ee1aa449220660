# verdict: WA
# mistake: closes and goes on reading, nobody is there any more


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
        text, data = message.get("text"), message.get("bytes")
        content = data if text is None else text
        if text == "bye":
            await send({"type": "websocket.close", "code": 1000})
        elif len(content) > 100:
            await send({"type": "websocket.close", "code": 1009})
        else:
            await send({"type": "websocket.send", "bytes" if text is None else "text": content})
