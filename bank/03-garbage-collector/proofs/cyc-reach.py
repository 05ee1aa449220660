# shows: what is reachable from a survivor survives, although nobody outside refers to it
# needs: cpython >=3.11
# control: entry = first => entry = None
import gc
import weakref

gc.disable()


class Node:
    pass


first, second, third = Node(), Node(), Node()
first.link, second.link, third.link = second, third, first
probes = [weakref.ref(node) for node in (first, second, third)]
entry = first
del first, second, third
gc.collect()
print("alive:", sum(probe() is not None for probe in probes))
