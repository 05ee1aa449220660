# shows: a weak reference adds no count; called, it returns the object or None once the object is gone
# needs: cpython >=3.11
# control: probe = weakref.ref(node) => probe = lambda held=node: held
import sys
import weakref


class Node:
    pass


node = Node()
before = sys.getrefcount(node)
probe = weakref.ref(node)
print("count grew by:", sys.getrefcount(node) - before)
print("same object:", probe() is node)
del node
print("after the last strong reference:", probe() is None)
