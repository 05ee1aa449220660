# shows: objects in a cycle outlive their last outer reference until the cycle collector runs
# needs: cpython >=3.11
# control: right.link = left => right.link = None
import gc
import weakref

gc.disable()


class Node:
    pass


left, right = Node(), Node()
left.link = right
right.link = left
probes = [weakref.ref(left), weakref.ref(right)]
del left, right
print("alive after del:", sum(probe() is not None for probe in probes))
gc.collect()
print("alive after collect:", sum(probe() is not None for probe in probes))
