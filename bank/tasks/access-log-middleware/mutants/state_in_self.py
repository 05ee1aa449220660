# verdict: WA
# mistake: status and size are fields of the middleware, simultaneous requests mix

import asyncio


class AccessLog:
    def __init__(self, app, log, clock):
        self.app, self.log, self.clock = app, log, clock

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        self.began, self.status, self.size = self.clock(), None, 0

        async def watched(message):
            if message["type"] == "http.response.start":
                self.status = message["status"]
            elif message["type"] == "http.response.body":
                self.size += len(message.get("body", b""))
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except BaseException as error:
            if self.status is None:
                self.status = 499 if isinstance(error, asyncio.CancelledError) else 500
            raise
        finally:
            seconds = self.clock() - self.began
            entry = {"method": scope["method"], "path": scope["path"], "status": self.status}
            self.log.append({**entry, "size": self.size, "seconds": seconds})
