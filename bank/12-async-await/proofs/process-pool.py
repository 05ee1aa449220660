# shows: a process pool under the loop runs the work in another process
# needs: cpython >=3.11
# control: pools.ProcessPoolExecutor(1) => pools.ThreadPoolExecutor(1)
import asyncio
import concurrent.futures as pools
import os


async def main():
    loop = asyncio.get_running_loop()
    with pools.ProcessPoolExecutor(1) as pool:
        pid = await loop.run_in_executor(pool, os.getpid)
    print(f"other_process={pid != os.getpid()}")


if __name__ == "__main__":
    asyncio.run(main())
