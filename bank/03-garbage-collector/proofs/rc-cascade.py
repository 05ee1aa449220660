# shows: freeing an object frees at once everything that only it referred to, down the chain
# needs: cpython >=3.11
# control: shared = None => shared = third
import gc
import weakref

gc.disable()


class Node:
    def __init__(self, child=None):
        self.child = child


third = Node()
second = Node(third)
first = Node(second)
died = []
for name, node in (("first", first), ("second", second), ("third", third)):
    weakref.finalize(node, died.append, name)
shared = None
del node, second, third
print("before:", died)
del first
print("after:", died)
