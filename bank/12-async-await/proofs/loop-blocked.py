# shows: one blocking call stops every task of the loop; an awaitable pause does not
# needs: cpython >=3.11
# control: time.sleep(0.1) => await asyncio.sleep(0.1)
import asyncio
import time

beats = []


async def heartbeat():
    while True:
        beats.append(1)
        await asyncio.sleep(0)


async def handler():
    time.sleep(0.1)


async def main():
    pulse = asyncio.create_task(heartbeat())
    await asyncio.sleep(0)
    before = len(beats)
    await handler()
    print(f"pulse_alive={before > 0} pulse_stopped={len(beats) == before}")
    pulse.cancel()


asyncio.run(main())
