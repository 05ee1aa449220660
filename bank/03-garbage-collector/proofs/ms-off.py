# shows: without the cycle collector objects are still freed, only cycles stay
# needs: cpython >=3.11
# control: node.link = node => node.link = None
import gc
import weakref

gc.disable()


class Node:
    pass


plain, cyclic = [], []
for _ in range(100):
    node = Node()
    plain.append(weakref.ref(node))
    node = Node()
    node.link = node
    cyclic.append(weakref.ref(node))
del node
print("plain alive:", sum(probe() is not None for probe in plain))
print("cyclic alive:", sum(probe() is not None for probe in cyclic))
