# shows: an object that refers to itself keeps its own count above zero, and only the collector frees it
# needs: cpython >=3.11
# control: kept.append(kept) => kept.append(None)
import gc
import weakref

gc.disable()


class Bag(list):
    pass


kept = Bag()
kept.append(kept)
probe = weakref.ref(kept)
del kept
alive = probe() is not None
gc.collect()
print("self-reference kept it alive:", alive)
print("alive after collect:", probe() is not None)
