# verdict: WA
# mistake: takes a cancellation from outside for a timeout
import asyncio


class QueryTimeout(Exception):
    pass


async def query(connect, sql, seconds):
    connection = await connect()
    deadline = None
    try:
        async with asyncio.timeout(seconds) as deadline:
            return await connection.execute(sql)
    except asyncio.CancelledError:
        raise QueryTimeout from None
    except TimeoutError:
        if deadline.expired():
            raise QueryTimeout from None
        raise
    finally:
        await connection.close()
