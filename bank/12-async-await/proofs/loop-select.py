# shows: the loop asks a selector which sockets are ready: at once, no longer than the nearest timer, or without limit
# needs: cpython >=3.11
# control: loop.call_later(60, => loop.call_later(600,
import asyncio
import os
import selectors

timeouts = []


class Watched(selectors.DefaultSelector):
    def select(self, timeout=None):
        timeouts.append(timeout)
        return super().select(timeout)


async def next_byte(loop, pipe):
    reader, writer = pipe
    arrived = loop.create_future()
    loop.add_reader(reader, lambda: arrived.set_result(os.read(reader, 1)))
    os.write(writer, b"x")
    timeouts.clear()
    byte = await arrived
    loop.remove_reader(reader)
    return byte, timeouts[0]


async def main():
    loop, pipe = asyncio.get_running_loop(), os.pipe()
    timeouts.clear()
    await asyncio.sleep(0)
    print("ready work:", timeouts)
    timer = loop.call_later(60, print)
    byte, timeout = await next_byte(loop, pipe)
    print("timer ahead:", byte, 0 < timeout < 61)
    timer.cancel()
    print("nothing ahead:", *await next_byte(loop, pipe))


loop = asyncio.SelectorEventLoop(Watched())
loop.run_until_complete(main())
loop.close()
