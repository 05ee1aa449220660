# shows: allocating containers starts the collector, creating and freeing them does not
# needs: cpython >=3.11
# control: made = Node() => kept.append(Node())
import gc

gc.disable()


class Node:
    pass


runs = []
gc.callbacks.append(lambda phase, info: runs.append(phase))
kept = []
gc.collect()
gc.set_threshold(1000, 10, 10)
runs.clear()
gc.enable()
for _ in range(20_000):
    made = Node()
freed_at_once = "start" in runs
runs.clear()
for _ in range(20_000):
    kept.append(Node())
gc.disable()
print("runs while objects die at once:", freed_at_once)
print("runs while objects pile up:", "start" in runs)
