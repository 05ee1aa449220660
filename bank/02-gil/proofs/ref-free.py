# shows: an object is destroyed at once when its last reference goes, no collector is needed
# needs: cpython >=3.11
# control: keep = None => keep = first
import gc
import weakref


class Buffer:
    pass


gc.disable()
first = Buffer()
second = first
seen = weakref.ref(first)
keep = None
del first
print("alive with one reference left:", seen() is not None)
del second
print("alive without references:", seen() is not None)
