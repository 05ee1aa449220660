# shows: generator-based coroutines are gone: no asyncio.coroutine, and a plain generator cannot be awaited
# needs: cpython >=3.11
# control: def old(): => @types.coroutine\ndef old():
import asyncio
import types


def old():
    yield


async def main():
    try:
        await old()
        awaited = True
    except TypeError:
        awaited = False
    print(f"asyncio_coroutine={hasattr(asyncio, 'coroutine')} plain_generator_awaited={awaited}")


asyncio.run(main())
print(f"types_coroutine={hasattr(types, 'coroutine')}")
