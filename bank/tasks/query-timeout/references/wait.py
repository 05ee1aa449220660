# approach: asyncio.wait tells whether the task was in time; an asynchronous context manager closes
import asyncio
from contextlib import asynccontextmanager


class QueryTimeout(Exception):
    pass


@asynccontextmanager
async def opened(connect):
    connection = await connect()
    try:
        yield connection
    finally:
        await connection.close()


async def query(connect, sql, seconds):
    async with opened(connect) as connection:
        task = asyncio.create_task(connection.execute(sql))
        try:
            done, _ = await asyncio.wait([task], timeout=seconds)
        finally:
            if not task.done():
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)
        if not done:
            raise QueryTimeout(f"longer than {seconds} s")
        return task.result()
