# shows: the coroutine decorator is left in types but not in asyncio, and await does not take a plain generator
# needs: cpython >=3.11
# control: await old_style() => await new_style()
# control: NAME = "coroutine" => NAME = "CancelledError"
import asyncio
import types

NAME = "coroutine"


def old_style():
    yield from ()
    return "generator"


async def new_style():
    return "native"


async def main():
    try:
        return await old_style()
    except TypeError as error:
        return type(error).__name__


for module in (asyncio, types):
    print(module.__name__, hasattr(module, NAME))
print("await:", asyncio.run(main()))
