# shows: after gc.disable() no cycle is found, but reference counting frees as before
# needs: cpython >=3.11
# control: gc.disable() => gc.enable()
import gc
import weakref


class Node:
    pass


gc.collect()
gc.set_threshold(100, 10, 10)
gc.disable()
cycles, plain = [], []
for _ in range(5_000):
    node = Node()
    node.link = node
    cycles.append(weakref.ref(node))
    plain.append(weakref.ref(Node()))
print("all cycles alive:", all(probe() is not None for probe in cycles))
print("plain alive:", sum(probe() is not None for probe in plain))
