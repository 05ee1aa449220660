# shows: a dead weak reference returns None, a dead proxy raises ReferenceError
# needs: cpython >=3.11
# control: del node => pass
import weakref


class Node:
    name = "n"


node = Node()
probe, proxy = weakref.ref(node), weakref.proxy(node)
del node
print("ref:", probe() is None)
try:
    print("proxy:", proxy.name)
except ReferenceError as error:
    print("proxy:", type(error).__name__)
