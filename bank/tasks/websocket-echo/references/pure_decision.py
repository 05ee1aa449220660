# approach: a pure function decides on the answer, the asynchronous loop only carries messages


def close(code):
    return {"type": "websocket.close", "code": code}


def answer(path, message):
    """What to send, or None; the conversation goes on while it is neither None nor a close."""
    match message:
        case {"type": "websocket.connect"}:
            return {"type": "websocket.accept"} if path == "/echo" else close(4404)
        case {"type": "websocket.receive", "text": "bye"}:
            return close(1000)
        case {"type": "websocket.receive", "text": str() as content}:
            key = "text"
        case {"type": "websocket.receive", "bytes": bytes() as content}:
            key = "bytes"
        case _:
            return None
    return close(1009) if len(content) > 100 else {"type": "websocket.send", key: content}


async def app(scope, receive, send):
    if scope["type"] != "websocket":
        raise ValueError("not a websocket")
    reply = answer(scope["path"], await receive())
    while reply is not None:
        await send(reply)
        if reply["type"] == "websocket.close":
            break
        reply = answer(scope["path"], await receive())
