# shows: the table of a set grows several times, but the hash of each element is asked for once
# needs: cpython >=3.11
# control: box.add(Key()) => box = set(list(box) + [Key()])
import sys

calls = 0


class Key:
    def __hash__(self):
        global calls
        calls += 1
        return id(self)


box, sizes = set(), []
for _ in range(300):
    box.add(Key())
    if sys.getsizeof(box) not in sizes:
        sizes.append(sys.getsizeof(box))
print("elements:", len(box), "hash calls:", calls, "table grew more than once:", len(sizes) > 2)
