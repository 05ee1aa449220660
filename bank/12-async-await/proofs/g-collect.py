# shows: gather with return_exceptions waits for all and returns the exceptions in the list
# needs: cpython >=3.11
# control: return_exceptions=True => return_exceptions=False
import asyncio


async def fail():
    raise ValueError


async def work():
    await asyncio.sleep(0.02)
    return "text"


async def main():
    try:
        got = await asyncio.gather(fail(), work(), return_exceptions=True)
        print([type(one).__name__ for one in got])
    except ValueError as error:
        print(f"raised={type(error).__name__}")


asyncio.run(main())
