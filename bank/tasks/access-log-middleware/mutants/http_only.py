# verdict: WA
# mistake: takes every scope for HTTP; lifespan has neither method nor status

import asyncio


class AccessLog:
    def __init__(self, app, log, clock):
        self.app, self.log, self.clock = app, log, clock

    async def __call__(self, scope, receive, send):
        began, status, size = self.clock(), None, 0

        async def watched(message):
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = message["status"]
            else:
                size += len(message["body"])
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except BaseException as error:
            if status is None:
                status = 499 if isinstance(error, asyncio.CancelledError) else 500
            raise
        finally:
            entry = {"method": scope["method"], "path": scope["path"], "status": status}
            self.log.append({**entry, "size": size, "seconds": self.clock() - began})
