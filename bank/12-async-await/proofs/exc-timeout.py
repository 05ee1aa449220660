# shows: asyncio.timeout cancels the work inside and raises TimeoutError outside
# needs: cpython >=3.11
# control: asyncio.timeout(0.02) => asyncio.timeout(5)
import asyncio

log = []


async def main():
    try:
        async with asyncio.timeout(0.02):
            try:
                await asyncio.sleep(0.2)
                log.append("finished")
            except asyncio.CancelledError:
                log.append("inside:CancelledError")
                raise
    except TimeoutError:
        log.append("outside:TimeoutError")
    print(log)


asyncio.run(main())
