# shows: asyncio.to_thread takes context variables along, run_in_executor does not
# needs: cpython >=3.11
# control: loop.run_in_executor(None, request.get) => asyncio.to_thread(request.get)
import asyncio
import contextvars

request = contextvars.ContextVar("request", default="none")


async def main():
    loop = asyncio.get_running_loop()
    request.set("r-7")
    a = await asyncio.to_thread(request.get)
    b = await loop.run_in_executor(None, request.get)
    print(f"to_thread={a} run_in_executor={b}")


asyncio.run(main())
