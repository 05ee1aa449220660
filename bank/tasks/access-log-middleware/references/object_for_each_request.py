# approach: an object for each request, an asynchronous context manager whose method is the new send

from asyncio import CancelledError
from dataclasses import asdict, dataclass


@dataclass
class Entry:
    method: str
    path: str
    status: int | None = None
    size: int = 0
    seconds: float = 0.0


class Watch:
    def __init__(self, scope, send, log, clock):
        self.entry = Entry(scope["method"], scope["path"])
        self.send_on, self.log, self.clock = send, log, clock

    async def send(self, message):
        match message:
            case {"type": "http.response.start", "status": status}:
                self.entry.status = status
            case {"type": "http.response.body", "body": body}:
                self.entry.size += len(body)
        await self.send_on(message)

    async def __aenter__(self):
        self.began = self.clock()
        return self

    async def __aexit__(self, kind, error, traceback):
        if kind is not None and self.entry.status is None:
            self.entry.status = 499 if issubclass(kind, CancelledError) else 500
        self.entry.seconds = self.clock() - self.began
        self.log.append(asdict(self.entry))


class AccessLog:
    def __init__(self, app, log, clock):
        self.app, self.log, self.clock = app, log, clock

    async def __call__(self, scope, receive, send):
        if scope["type"] == "http":
            async with Watch(scope, send, self.log, self.clock) as watch:
                await self.app(scope, receive, watch.send)
        else:
            await self.app(scope, receive, send)
