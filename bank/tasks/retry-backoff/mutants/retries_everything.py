# verdict: WA
# mistake: every exception is retried, not only those of the list
import asyncio


async def retry(operation, *, attempts=3, delay=1.0, factor=2.0, retry_on=(OSError,)):
    if attempts < 1:
        raise ValueError("attempts must be at least 1")
    for number in range(1, attempts + 1):
        try:
            return await operation()
        except Exception:
            if number == attempts:
                raise
        await asyncio.sleep(delay)
        delay *= factor
