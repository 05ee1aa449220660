# verdict: WA
# mistake: waits once more after the last attempt
import asyncio


async def retry(operation, *, attempts=3, delay=1.0, factor=2.0, retry_on=(OSError,)):
    if attempts < 1:
        raise ValueError("attempts must be at least 1")
    last = None
    for _ in range(attempts):
        try:
            return await operation()
        except asyncio.CancelledError:
            raise
        except retry_on as error:
            last = error
            await asyncio.sleep(delay)
            delay *= factor
    raise last
