# shows: an exception that nobody asked for reaches only the loop's exception handler, when the task dies
# needs: cpython >=3.11
# control: keep = None => keep = task.exception()
import asyncio
import gc

reports = []


async def fail():
    raise ValueError


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: reports.append(type(context["exception"]).__name__))
    task = asyncio.create_task(fail())
    await asyncio.sleep(0.01)
    keep = None
    before = list(reports)
    del task, keep
    gc.collect()
    await asyncio.sleep(0)
    print(f"main_went_on=True before_task_died={before} after={reports}")


asyncio.run(main())
