class SingleFlight:
    async def do(self, key, work):
        return await work()
