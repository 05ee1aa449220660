# shows: gather returns results in the order of its arguments, as_completed as they become ready
# needs: cpython >=3.11
# control: work("slow", 0.1), work("fast", 0) => work("fast", 0), work("slow", 0.1)
import asyncio


async def work(name, delay):
    await asyncio.sleep(delay)
    return name


async def main():
    gathered = await asyncio.gather(work("slow", 0.1), work("fast", 0))
    ready = [await one for one in asyncio.as_completed([work("slow", 0.1), work("fast", 0)])]
    print(f"gather={gathered} as_completed={ready}")


asyncio.run(main())
