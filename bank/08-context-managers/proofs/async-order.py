# shows: async with awaits __aenter__ and __aexit__, other tasks run meanwhile, the body waits
# needs: cpython >=3.11
# control: await asyncio.sleep(0) => pass
import asyncio

log = []


class Connection:
    async def __aenter__(self):
        log.append("opening")
        await asyncio.sleep(0)
        log.append("opened")
        return self

    async def __aexit__(self, *exc):
        log.append("closing")
        await asyncio.sleep(0)
        log.append("closed")


async def use():
    async with Connection():
        log.append("body")
    log.append("after")


async def other():
    log.append("other task")


async def main():
    await asyncio.gather(use(), other())


asyncio.run(main())
print(log)
