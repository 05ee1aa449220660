# shows: CancelledError is not an Exception: `except Exception` lets a cancellation through, a bare handler swallows it
# needs: cpython >=3.11
# control: except Exception: => except BaseException:
import asyncio


async def worker():
    try:
        await asyncio.sleep(1)
    except Exception:
        return "swallowed"


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    subclass = issubclass(asyncio.CancelledError, Exception)
    print(f"is_exception={subclass} cancelled={task.cancelled()}")


asyncio.run(main())
