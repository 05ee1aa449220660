# shows: a name, an element of a container and an argument each hold a reference, and give it back
# needs: cpython >=3.11
# control: box.append(node) => box.append(None)
import sys
import weakref


class Node:
    pass


def argument_alone(value):
    globals().pop("node")
    return probe() is not None


node = Node()
start = sys.getrefcount(node)
name = node
print("after a second name:", sys.getrefcount(node) - start)
box = []
box.append(node)
print("after an append:", sys.getrefcount(node) - start)
del name
box.clear()
print("after both are gone:", sys.getrefcount(node) - start)
probe = weakref.ref(node)
print("alive on the argument alone:", argument_alone(node))
print("alive after the call:", probe() is not None)
