# verdict: WA
# mistake: gives up waiting but lets the query work on over a closed connection
import asyncio


class QueryTimeout(Exception):
    pass


async def query(connect, sql, seconds):
    connection = await connect()
    try:
        task = asyncio.create_task(connection.execute(sql))
        done, _ = await asyncio.wait([task], timeout=seconds)
        if not done:
            raise QueryTimeout
        return task.result()
    finally:
        await connection.close()
