# verdict: WA
# mistake: collects the response and sends it when the application has ended

import asyncio


class AccessLog:
    def __init__(self, app, log, clock):
        self.app, self.log, self.clock = app, log, clock

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        began, messages, failed = self.clock(), [], None

        async def collect(message):
            messages.append(message)

        try:
            await self.app(scope, receive, collect)
        except BaseException as error:
            failed = 499 if isinstance(error, asyncio.CancelledError) else 500
            raise
        finally:
            for message in messages:
                await send(message)
            statuses = [message["status"] for message in messages if "status" in message]
            entry = {"method": scope["method"], "path": scope["path"], "status": statuses[0] if statuses else failed}
            size = sum(len(message.get("body", b"")) for message in messages)
            self.log.append({**entry, "size": size, "seconds": self.clock() - began})
