import asyncio


async def retry(operation, *, attempts=3, delay=1.0, factor=2.0, retry_on=(OSError,)):
    return await operation()
