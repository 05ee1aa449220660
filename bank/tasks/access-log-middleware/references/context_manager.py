# approach: a context manager gives the request a note to fill in and puts it into the log at the end

import asyncio
from contextlib import contextmanager


class AccessLog:
    def __init__(self, app, log, clock):
        self.app, self.log, self.clock = app, log, clock

    @contextmanager
    def noted(self, scope):
        began = self.clock()
        note = {"method": scope["method"], "path": scope["path"], "status": None, "size": 0}
        try:
            yield note
        except asyncio.CancelledError:
            note["status"] = note["status"] or 499
            raise
        except BaseException:
            note["status"] = note["status"] or 500
            raise
        finally:
            note["seconds"] = self.clock() - began
            self.log += [note]

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        with self.noted(scope) as note:

            async def watched(message):
                note["status"] = message.get("status", note["status"])
                note["size"] += len(message.get("body", b""))
                await send(message)

            await self.app(scope, receive, watched)
