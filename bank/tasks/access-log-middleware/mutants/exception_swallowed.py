# verdict: WA
# mistake: answers 500 by itself and hides the exception from the server


class AccessLog:
    def __init__(self, app, log, clock):
        self.app, self.log, self.clock = app, log, clock

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        began, status, size = self.clock(), None, 0

        async def watched(message):
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = message["status"]
            elif message["type"] == "http.response.body":
                size += len(message.get("body", b""))
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except BaseException:
            if status is None:
                status = 500
                await send({"type": "http.response.start", "status": 500, "headers": []})
                await send({"type": "http.response.body", "body": b""})
        entry = {"method": scope["method"], "path": scope["path"], "status": status}
        self.log.append({**entry, "size": size, "seconds": self.clock() - began})
