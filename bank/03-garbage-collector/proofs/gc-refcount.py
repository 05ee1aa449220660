# shows: with the cycle collector off, an object dies at once when its last reference goes, with a reference left it lives
# needs: cpython >=3.11
# control: keep = None => keep = node
import gc
import weakref

gc.disable()


class Node:
    pass


node = Node()
second = node
keep = None
probe = weakref.ref(node)
del node
print("alive after the first del:", probe() is not None)
second = None
print("alive after the last reference:", probe() is not None)
