# verdict: WA
# mistake: takes a TimeoutError of the server for its own
import asyncio


class QueryTimeout(Exception):
    pass


async def query(connect, sql, seconds):
    connection = await connect()
    try:
        return await asyncio.wait_for(connection.execute(sql), seconds)
    except TimeoutError as error:
        raise QueryTimeout from error
    finally:
        await connection.close()
