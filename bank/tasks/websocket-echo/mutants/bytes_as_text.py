# verdict: WA
# mistake: decodes bytes and answers with text


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
        text = message.get("text")
        if text is None:
            text = message["bytes"].decode(errors="replace")
        if text == "bye":
            await send({"type": "websocket.close", "code": 1000})
            return
        if len(text) > 100:
            await send({"type": "websocket.close", "code": 1009})
            return
        await send({"type": "websocket.send", "text": text})
