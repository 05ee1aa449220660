# verdict: WA
# mistake: every pause is the same
import asyncio


async def retry(operation, *, attempts=3, delay=1.0, factor=2.0, retry_on=(OSError,)):
    if attempts < 1:
        raise ValueError("attempts must be at least 1")
    for number in range(1, attempts + 1):
        try:
            return await operation()
        except asyncio.CancelledError:
            raise
        except retry_on:
            if number == attempts:
                raise
        await asyncio.sleep(delay)
