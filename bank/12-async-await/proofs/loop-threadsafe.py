# shows: another thread hands work to a sleeping loop by call_soon_threadsafe; debug mode refuses call_soon there
# needs: cpython >=3.11
# control: loop.call_soon(done.set) => loop.call_soon_threadsafe(done.set)
import asyncio
import logging
import threading

logging.disable(logging.CRITICAL)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    done, refused = asyncio.Event(), []

    def outside():
        try:
            loop.call_soon(done.set)
        except RuntimeError as error:
            refused.append(type(error).__name__)
            loop.call_soon_threadsafe(done.set)

    threading.Thread(target=outside).start()
    await asyncio.wait_for(done.wait(), 5)
    print(f"refused={refused} delivered={done.is_set()}")


asyncio.run(main())
