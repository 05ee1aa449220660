# shows: a thousand awaits of a coroutine that never suspends let no other task run
# needs: cpython >=3.11
# control: return 1 => await asyncio.sleep(0)
import asyncio

turns_of_other = 0


async def other():
    global turns_of_other
    while True:
        turns_of_other += 1
        await asyncio.sleep(0)


async def ready():
    return 1


async def main():
    task = asyncio.create_task(other())
    for _ in range(1000):
        await ready()
    print(f"awaits=1000 other_task_ran={turns_of_other > 0}")
    task.cancel()


asyncio.run(main())
