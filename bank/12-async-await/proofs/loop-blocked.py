# shows: one blocking call stops every task of the loop; an awaitable pause does not
# needs: cpython >=3.11
# control: time.sleep(0.2) => await asyncio.sleep(0.2)
import asyncio
import time


async def heartbeat(beats):
    while True:
        beats.append(time.perf_counter())
        await asyncio.sleep(0.01)


async def handler():
    time.sleep(0.2)


async def main():
    beats = []
    pulse = asyncio.create_task(heartbeat(beats))
    await asyncio.sleep(0.03)
    await handler()
    await asyncio.sleep(0.03)
    pulse.cancel()
    longest = max(b - a for a, b in zip(beats, beats[1:]))
    print(f"pulse_stopped={longest > 0.15}")


asyncio.run(main())
