"""A client that has its messages ready; the conversation is told as a list."""

import asyncio

from solution import app

CONNECT = {"type": "websocket.connect"}
DISCONNECT = {"type": "websocket.disconnect", "code": 1001}


def receive(**content):
    return {"type": "websocket.receive", **content}


def talk(*messages, path="/echo", kind="websocket"):
    """What the application sent, how many messages it read, and the exception that came out of it, if any.

    Reading more than there is raises EOFError.
    """
    waiting = list(messages)
    sent = []

    async def take():
        if not waiting:
            raise EOFError("the application reads on, nobody is there")
        return dict(waiting.pop(0))

    async def give(message):
        sent.append(message)

    raised = None
    try:
        asyncio.run(app({"type": kind, "path": path, "headers": []}, take, give))
    except (EOFError, ValueError) as error:
        raised = type(error).__name__
    return sent, len(messages) - len(waiting), raised
