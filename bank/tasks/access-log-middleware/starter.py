class AccessLog:
    def __init__(self, app, log, clock):
        self.app = app
        self.log = log
        self.clock = clock

    async def __call__(self, scope, receive, send):
        await self.app(scope, receive, send)
