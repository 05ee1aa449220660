# verdict: WA
# mistake: accepts without looking at the path, the path is looked at afterwards


async def app(scope, receive, send):
    if scope["type"] != "websocket":
        raise ValueError("only websockets")
    await receive()
    await send({"type": "websocket.accept"})
    if scope["path"] != "/echo":
        await send({"type": "websocket.close", "code": 4404})
        return
    while (message := await receive())["type"] != "websocket.disconnect":
        text, data = message.get("text"), message.get("bytes")
        content = data if text is None else text
        if text == "bye":
            await send({"type": "websocket.close", "code": 1000})
            return
        if len(content) > 100:
            await send({"type": "websocket.close", "code": 1009})
            return
        await send({"type": "websocket.send", "bytes" if text is None else "text": content})
