# shows: repeating a list takes exactly the places needed, appending leaves spare ones
# needs: cpython >=3.11
# control: ready = [None] * 1000 => ready = [None for _ in range(1000)]
import sys

ready = [None] * 1000
grown = []
for _ in range(1000):
    grown.append(None)
print("equal:", ready == grown, "smaller:", sys.getsizeof(ready) < sys.getsizeof(grown))
