# shows: a paused generator keeps its local variables alive until it ends or is closed
# needs: cpython >=3.11
# control: made = reader() => made = iter([next(reader())])
import gc
import weakref


class Buffer:
    pass


seen = []


def reader():
    buffer = Buffer()
    seen.append(weakref.ref(buffer))
    yield 1
    yield 2


made = reader()
next(made)
gc.collect()
print("alive while paused:", seen[0]() is not None)
if hasattr(made, "close"):
    made.close()
gc.collect()
print("alive after close:", seen[0]() is not None)
