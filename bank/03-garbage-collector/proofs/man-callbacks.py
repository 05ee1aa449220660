# shows: gc.callbacks are called before and after each collection, with its generation and number of objects found
# needs: cpython >=3.11
# control: node.link = node => node.link = None
import gc

gc.disable()


class Node:
    __slots__ = ("link",)


gc.collect()
events = []
gc.callbacks.append(lambda phase, info: events.append((phase, info["generation"], info["collected"])))
node = Node()
node.link = node
del node
gc.collect()
gc.callbacks.clear()
for event in events:
    print(*event)
