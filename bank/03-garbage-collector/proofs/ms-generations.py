# shows: an object that survives a collection moves to the next generation, which a young collection does not look at
# needs: cpython >=3.11,!=3.14.0,!=3.14.1,!=3.14.2,!=3.14.3,!=3.14.4
# control: node.link = node => node.link = None
import gc
import weakref

gc.disable()


class Node:
    pass


def generation(value):
    return [any(found is value for found in gc.get_objects(generation=number)) for number in range(3)].index(True)


gc.collect()
node = Node()
node.link = node
print("new:", generation(node))
gc.collect(0)
print("after one young collection:", generation(node))
gc.collect(1)
print("after a middle collection:", generation(node))
probe = weakref.ref(node)
del node
gc.collect(0)
print("old garbage alive after a young collection:", probe() is not None)
gc.collect()
print("alive after a full one:", probe() is not None)
