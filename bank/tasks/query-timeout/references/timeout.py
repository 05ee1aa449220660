# approach: asyncio.timeout around the query alone, expired() tells whose timeout it is
import asyncio


class QueryTimeout(Exception):
    pass


async def query(connect, sql, seconds):
    connection = await connect()
    try:
        try:
            async with asyncio.timeout(seconds) as deadline:
                return await connection.execute(sql)
        except TimeoutError as error:
            if deadline.expired():
                raise QueryTimeout(f"longer than {seconds} s") from error
            raise
    finally:
        await connection.close()
