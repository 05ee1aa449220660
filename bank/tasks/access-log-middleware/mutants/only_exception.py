# verdict: WA
# mistake: except Exception does not see a cancellation

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

        def note():
            entry = {"method": scope["method"], "path": scope["path"], "status": status}
            self.log.append({**entry, "size": size, "seconds": self.clock() - began})

        try:
            await self.app(scope, receive, watched)
        except Exception:
            if status is None:
                status = 500
            note()
            raise
        note()
