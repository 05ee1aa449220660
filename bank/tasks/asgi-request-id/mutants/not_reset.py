# verdict: WA
# mistake: after an error the id stays
import re
import uuid
from contextvars import ContextVar

_id = ContextVar("request_id", default=None)
NAME = b"x-request-id"


def current_id():
    return _id.get()


def choose(headers):
    for name, value in headers:
        if name.lower() == NAME and re.fullmatch(rb"[A-Za-z0-9-]{1,64}", value):
            return value.decode()
    return uuid.uuid4().hex


class RequestId:
    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        value = choose(scope["headers"])

        async def wrapped(message):
            if message["type"] == "http.response.start":
                others = [pair for pair in message.get("headers", ()) if pair[0].lower() != NAME]
                message = {**message, "headers": [*others, (NAME, value.encode())]}
            await send(message)

        token = _id.set(value)
        await self.app(scope, receive, wrapped)
        _id.reset(token)
