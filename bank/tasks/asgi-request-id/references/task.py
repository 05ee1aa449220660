# approach: the application runs in a task of its own whose copied context holds the id
import asyncio
import secrets
import string
from contextvars import ContextVar, copy_context
from functools import partial

request = ContextVar("request", default={})
ALLOWED = set((string.ascii_letters + string.digits + "-").encode())


def current_id():
    return request.get().get("id")


def given(scope):
    values = (value for name, value in scope["headers"] if name.lower() == b"x-request-id")
    return next((value.decode() for value in values if 0 < len(value) <= 64 and set(value) <= ALLOWED), None)


async def forward(send, number, message):
    if message["type"] == "http.response.start":
        headers = [(name, value) for name, value in message["headers"] if name != b"x-request-id"]
        message = dict(message, headers=headers + [(b"x-request-id", number.encode())])
    await send(message)


class RequestId:
    def __init__(self, app):
        self._app = app

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        number = given(scope) or secrets.token_hex(16)
        context = copy_context()
        context.run(request.set, {"id": number})
        call = self._app(scope, receive, partial(forward, send, number))
        await asyncio.get_running_loop().create_task(call, context=context)
