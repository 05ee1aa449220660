# shows: tee keeps the elements that one copy has read and the other has not
# needs: cpython >=3.11
# control: keep_behind = True => keep_behind = False
import gc
import weakref
from itertools import tee


class Item:
    pass


refs = []


def source():
    for _ in range(1000):
        item = Item()
        refs.append(weakref.ref(item))
        yield item
        del item


keep_behind = True
ahead, behind = tee(source())
if not keep_behind:
    del behind
for item in ahead:
    pass
del item, ahead
gc.collect()
print("elements alive:", sum(ref() is not None for ref in refs))
