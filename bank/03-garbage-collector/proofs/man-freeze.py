# shows: what was tracked at gc.freeze() is passed over by collections until gc.unfreeze(), new garbage is still found
# needs: cpython >=3.11
# control: gc.freeze() => gc.collect()
import gc
import weakref

gc.disable()


class Node:
    pass


def cycle():
    node = Node()
    node.link = node
    return node


old = cycle()
old_probe = weakref.ref(old)
gc.freeze()
new = cycle()
new_probe = weakref.ref(new)
del old, new
gc.collect()
print("frozen alive:", old_probe() is not None, "new alive:", new_probe() is not None)
gc.unfreeze()
gc.collect()
print("alive after unfreeze:", old_probe() is not None)
