"""Calls the middleware as a server would, on the virtual clock."""

import asyncio
import copy

import virtual_clock
from solution import RequestId, current_id

OWN_HEADERS = [(b"content-type", b"text/plain"), (b"x-own", b"1")]


async def nothing():
    return {"type": "http.request", "body": b"", "more_body": False}


def serve(requests, headers=OWN_HEADERS, fails=False, child=False, seconds=1.0):
    """requests: for each the moment and its headers. For each: headers of the response, ids seen inside, the error."""
    given = list(headers)

    async def app(scope, receive, send):
        seen = scope["state"]["seen"]
        seen.append(current_id())
        await asyncio.sleep(seconds)
        if child:
            seen.append(await asyncio.create_task(look()))
        if fails:
            raise LookupError("broken application")
        await send({"type": "http.response.start", "status": 200, "headers": given})
        seen.append(current_id())
        await send({"type": "http.response.body", "body": b"hello"})

    async def look():
        await asyncio.sleep(0)
        return current_id()

    middleware = RequestId(app)

    async def one(when, request_headers):
        await asyncio.sleep(when)
        sent, seen, error = [], [], None

        async def send(message):
            sent.append(message)

        scope = {"type": "http", "headers": request_headers, "path": "/", "state": {"seen": seen}}
        try:
            await middleware(scope, nothing, send)
        except Exception as raised:
            error = f"{type(raised).__name__}: {raised}"
        sent = copy.deepcopy(sent)
        out = [(bytes(name), bytes(value)) for name, value in sent[0]["headers"]] if sent else None
        return {"headers": out, "seen": seen, "after": current_id(), "error": error, "messages": [m["type"] for m in sent]}

    async def main():
        return [await task for task in [asyncio.create_task(one(*request)) for request in requests]]

    answers = virtual_clock.run(main())
    return {"answers": answers, "application_headers": given, "outside": current_id()}


def other(kind):
    """For a scope of another kind: are the three arguments the very same, and the id inside."""
    got = []

    async def app(scope, receive, send):
        got.append((scope, receive, send, current_id()))

    async def send(message): ...

    scope = {"type": kind, "headers": [(b"x-request-id", b"abc")]}
    virtual_clock.run(RequestId(app)(scope, nothing, send))
    return [[given is made for given, made in zip(call, (scope, nothing, send))] + [call[3]] for call in got]
