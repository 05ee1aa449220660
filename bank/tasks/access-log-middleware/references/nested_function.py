# approach: a nested send keeps the state of the request in its closure

import asyncio


class AccessLog:
    def __init__(self, app, log, clock):
        self.app = app
        self.log = log
        self.clock = clock

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began = self.clock()
        status = None
        size = 0

        async def watched_send(message):
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = message["status"]
            elif message["type"] == "http.response.body":
                size += len(message.get("body", b""))
            await send(message)

        try:
            await self.app(scope, receive, watched_send)
        except BaseException as error:
            if status is None:
                status = 499 if isinstance(error, asyncio.CancelledError) else 500
            raise
        finally:
            self.log.append(
                {
                    "method": scope["method"],
                    "path": scope["path"],
                    "status": status,
                    "size": size,
                    "seconds": self.clock() - began,
                }
            )
