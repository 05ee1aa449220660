# shows: a cycle of objects with __del__ is collected, the method is called, gc.garbage stays empty
# needs: cpython >=3.11
# control: def __del__(self): => def closed(self):
import gc
import weakref

gc.disable()
called = []


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        called.append(self.name)


left, right = Node("left"), Node("right")
left.link, right.link = right, left
probe = weakref.ref(left)
del left, right
gc.collect()
print("__del__ called for:", sorted(called))
print("alive:", probe() is not None, "garbage:", len(gc.garbage))
