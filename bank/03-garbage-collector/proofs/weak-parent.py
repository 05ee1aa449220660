# shows: with a weak link to the parent a tree is freed without the collector, with a strong one it is not
# needs: cpython >=3.11
# control: child.parent = weakref.ref(root) => child.parent = root
import gc
import weakref

gc.disable()


class Node:
    pass


root, child = Node(), Node()
root.children = [child]
child.parent = weakref.ref(root)
probes = [weakref.ref(root), weakref.ref(child)]
del root, child
print("alive:", sum(probe() is not None for probe in probes))
