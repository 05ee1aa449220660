# shows: types.coroutine makes a generator awaitable; send and close of a native coroutine drive it the same way
# needs: cpython >=3.11
# control: @types.coroutine => @staticmethod
import types


@types.coroutine
def pause(value):
    got = yield value
    return got


async def work():
    return "got " + await pause("asked")


made = work()
try:
    print(made.send(None))
    made.send("answer")
except StopIteration as stop:
    print(stop.value)
except TypeError as error:
    print(type(error).__name__)
