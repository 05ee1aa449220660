# verdict: WA
# mistake: the connection is closed only when the query succeeded or was late
import asyncio


class QueryTimeout(Exception):
    pass


async def query(connect, sql, seconds):
    connection = await connect()
    try:
        async with asyncio.timeout(seconds) as deadline:
            result = await connection.execute(sql)
    except TimeoutError as error:
        await connection.close()
        if deadline.expired():
            raise QueryTimeout from error
        raise
    await connection.close()
    return result
