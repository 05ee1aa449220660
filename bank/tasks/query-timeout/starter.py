import asyncio


class QueryTimeout(Exception):
    pass


async def query(connect, sql, seconds):
    connection = await connect()
    result = await asyncio.wait_for(connection.execute(sql), seconds)
    await connection.close()
    return result
