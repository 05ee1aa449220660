# shows: an exception kept in a local variable makes a cycle with its frame, except ... as alone does not
# needs: cpython >=3.11
# control: last = error => last = str(error)
import gc
import weakref

gc.disable()


class Buffer:
    pass


def catches():
    buffer = Buffer()
    probe = weakref.ref(buffer)
    try:
        raise ValueError
    except ValueError as error:
        str(error)
    return probe


def keeps():
    buffer = Buffer()
    probe = weakref.ref(buffer)
    last = None
    try:
        raise ValueError
    except ValueError as error:
        last = error
    return probe


print("alive after except as:", catches()() is not None)
kept = keeps()
print("alive after keeping the exception:", kept() is not None)
gc.collect()
print("alive after collect:", kept() is not None)
