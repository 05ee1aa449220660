# approach: one attempt, then the same with one attempt less and a longer pause
import asyncio


async def retry(operation, *, attempts=3, delay=1.0, factor=2.0, retry_on=(OSError,)):
    if attempts < 1:
        raise ValueError("attempts must be at least 1")
    try:
        return await operation()
    except BaseException as error:
        again = isinstance(error, retry_on) and not isinstance(error, asyncio.CancelledError)
        if attempts == 1 or not again:
            raise
    await asyncio.sleep(delay)
    return await retry(operation, attempts=attempts - 1, delay=delay * factor, factor=factor, retry_on=retry_on)
