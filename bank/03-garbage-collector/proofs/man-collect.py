# shows: gc.collect() finds abandoned cycles and returns their number, what a cache still refers to it leaves alone
# needs: cpython >=3.11
# control: cached = True => cached = False
import gc
import weakref

gc.disable()


class Node:
    __slots__ = ("link", "__weakref__")


def cycle():
    node = Node()
    node.link = node
    return node


gc.collect()
cached = True
cache = [cycle() for _ in range(3)] if cached else []
probes = [weakref.ref(node) for node in cache]
for _ in range(5):
    cycle()
print("found:", gc.collect())
print("cached alive:", sum(probe() is not None for probe in probes))
