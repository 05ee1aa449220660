# verdict: WA
# mistake: opening counts towards the limit too
import asyncio


class QueryTimeout(Exception):
    pass


async def query(connect, sql, seconds):
    connection = None
    try:
        async with asyncio.timeout(seconds) as deadline:
            connection = await connect()
            return await connection.execute(sql)
    except TimeoutError as error:
        if deadline.expired():
            raise QueryTimeout from error
        raise
    finally:
        if connection is not None:
            await connection.close()
