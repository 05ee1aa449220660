# shows: async def needs no library: a coroutine is driven by send() without an event loop
# needs: cpython >=3.11
# control: return (await Pause()) + 1 => return await Pause()
import keyword
import sys


class Pause:
    def __await__(self):
        return (yield "waiting")


async def work():
    return (await Pause()) + 1


coro = work()
signal = coro.send(None)
try:
    coro.send(41)
    result = None
except StopIteration as stop:
    result = stop.value
print(f"signal={signal} result={result} asyncio_imported={'asyncio' in sys.modules} keyword={keyword.iskeyword('async')}")
