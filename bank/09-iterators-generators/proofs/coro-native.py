# shows: async def makes a coroutine function, its call a coroutine object: not a generator, not iterable
# needs: cpython >=3.11
# control: async def work => def work
import inspect


async def work():
    return 1


def delegating(source):
    yield from source


made = work()
print("function:", inspect.iscoroutine(work), "call:", inspect.iscoroutine(made))
print("generator:", inspect.isgenerator(made), "__next__:", hasattr(made, "__next__"))
try:
    list(delegating(made))
except TypeError as error:
    print("yield from:", type(error).__name__)
if inspect.iscoroutine(made):
    made.close()
