# shows: with does not take an asynchronous manager, async with does not take an ordinary one
# needs: cpython >=3.11
# control: with asyncio.timeout(1): => async with asyncio.timeout(1):
import asyncio
from contextlib import ExitStack


async def main():
    try:
        with asyncio.timeout(1):
            print("entered")
    except TypeError as error:
        print("with:", type(error).__name__)
    try:
        async with ExitStack():
            print("entered")
    except TypeError as error:
        print("async with:", type(error).__name__)


asyncio.run(main())
